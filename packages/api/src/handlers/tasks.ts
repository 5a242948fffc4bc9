import type { DraftedSection, TaskResult } from "@guildhall/core";
import type { TaskWatcher } from "@guildhall/runtime";
import type { Service } from "../parts.ts";
import type { Handlers } from "../routing/call.ts";
import { stream } from "../stream/event-stream.ts";

export function tasksHandlers(service: Service): Pick<Handlers, "createDraft" | "createCheck"> {
  const { runtime } = service;
  return {
    async createDraft(call) {
      const { body, principal, language, signal } = call;
      const request = { vertical: body.vertical, task: body.template, input: body.input, language };
      const draft = async (watcher: TaskWatcher): Promise<TaskResult> => {
        const result = await runtime.perform(request, ["draft"], principal, watcher);
        return body.keep ? runtime.works.keep(result, principal) : result;
      };
      if (!body.stream) return { status: 200, json: await draft({ signal }) };
      return stream(call, service, async (events) => {
        const onSection = (section: DraftedSection): void => events.send("section", section);
        events.send("result", await draft({ signal, onSection }));
      });
    },
    async createCheck({ body, principal, language, signal }) {
      const request = { vertical: body.vertical, task: body.checker, input: body.input, language };
      const kinds = ["check", "compare", "compute"] as const;
      return { status: 200, json: await runtime.perform(request, kinds, principal, { signal }) };
    },
  };
}
