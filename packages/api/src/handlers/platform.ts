import { mayRead, PlatformError } from "@guildhall/core";
import { describePlatform } from "@guildhall/runtime";
import { describeApi } from "../documentation/describe-api.ts";
import { renderPage } from "../documentation/render-page.ts";
import type { Service } from "../parts.ts";
import type { Handlers } from "../routing/call.ts";

type Names = "health" | "ready" | "describe" | "documentation" | "listVerticals" | "listModels";

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
    async listModels({ principal }) {
      const readable = runtime.verticals.filter(({ id }) => mayRead(principal, id));
      const data = readable.map(({ id }) => ({ id, object: "model" as const, owned_by: "guildhall" }));
      // Where a model is and which key it has is the owner's business: the command says it.
      const models = runtime.models.map(({ address: _, key: __, ...model }) => model);
      return { status: 200, json: { object: "list", data, models } };
    },
    async listVerticals({ principal }) {
      return { status: 200, json: { ...(await describePlatform(runtime, principal)), uploadLimit: limits.upload } };
    },
  };
}
