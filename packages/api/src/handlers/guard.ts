import type { Service } from "../parts.ts";
import type { Handlers } from "../routing/call.ts";

export function guardHandlers({ runtime }: Service): Pick<Handlers, "checkText"> {
  return {
    async checkText({ body: { vertical, question, passages, text }, principal }) {
      const given = passages.map(({ text: words, context }) => ({
        text: words,
        ...(context !== undefined && { context }),
      }));
      const raw = { vertical, passages: given, text, ...(question !== undefined && { question }) };
      return { status: 200, json: runtime.checkText(raw, principal) };
    },
  };
}
