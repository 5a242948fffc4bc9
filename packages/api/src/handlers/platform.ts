import { mayRead, PlatformError } from "@guildhall/core";
import { describePlatform } from "@guildhall/runtime";
import { describeApi } from "../documentation/describe-api.ts";
import { renderPage } from "../documentation/render-page.ts";
import type { Service } from "../parts.ts";
import type { Handlers } from "../routing/call.ts";

type Names = "health" | "ready" | "describe" | "documentation" | "listVerticals";

export function platformHandlers({ runtime, limits, isReady }: Service): Pick<Handlers, Names> {
  return {
    health: async () => ({ status: 200, json: { status: "ok" } }),
    async ready({ principal }) {
      if (!isReady()) throw new PlatformError("server/starting", {});
      const readable = runtime.verticals.filter(({ id }) => mayRead(principal, id));
      await Promise.all(readable.map(({ id }) => runtime.catalogue.count({ vertical: id }, principal)));
      return { status: 200, json: { status: "ok" } };
    },
    describe: async () => ({ status: 200, json: { ...describeApi() } }),
    async documentation({ language, response }) {
      response.type("html").send(renderPage(describeApi(), language));
      return "handled";
    },
    async listVerticals({ principal }) {
      return { status: 200, json: { ...(await describePlatform(runtime, principal)), uploadLimit: limits.upload } };
    },
  };
}
