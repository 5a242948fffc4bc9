import type { draftEvents } from "@guildhall/core/contracts";
import type { Service } from "../parts.ts";
import type { Handlers } from "../routing/call.ts";
import { stream } from "../stream/event-stream.ts";

export function tasksHandlers(service: Service): Pick<Handlers, "createDraft" | "createCheck"> {
  const { runtime } = service;
  return {
    async createDraft(call) {
      const { body, principal, language, signal } = call;
      const request = { vertical: body.vertical, task: body.template, input: body.input, language };
      if (!body.stream) return { status: 200, json: await runtime.perform(request, ["draft"], principal, { signal }) };
      return stream(call, service, async (events) => {
        const onSection = (section: unknown): void =>
          events.send("section" satisfies keyof typeof draftEvents, section);
        events.send("result", await runtime.perform(request, ["draft"], principal, { signal, onSection }));
      });
    },
    async createCheck({ body, principal, language, signal }) {
      const request = { vertical: body.vertical, task: body.checker, input: body.input, language };
      const kinds = ["check", "compare", "compute"] as const;
      return { status: 200, json: await runtime.perform(request, kinds, principal, { signal }) };
    },
  };
}
