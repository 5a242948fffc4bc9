import type { Guard, Message, Verdict } from "@guildhall/core";
import { createLinearModel, type LinearModel, type StoredModel } from "../linear/linear-model.ts";
import { plainForm } from "../injection/plain-form.ts";
import { framesOf } from "./frames.ts";

/** What a trade refuses to help with, and what is said then. */
export interface UnsafeRequests {
  readonly id: string;
  readonly rule: Guard["rule"];
  /** Learnt weights, and the score (0..1) from which on a question is refused, by its language. */
  readonly stored: { readonly model: StoredModel; readonly thresholds: { readonly zh: number; readonly en: number } };
  readonly message: Message;
}

/** A question that asks for help with what harms somebody is refused, whichever model would answer it. */
export function unsafeRequests({ id, rule, message, stored }: UnsafeRequests): Guard {
  let scoreOf: LinearModel | undefined;
  return {
    id,
    sees: "question",
    release: "hold",
    rule,
    adjustable: ["threshold"],
    judge({ question: { text } }, { threshold } = {}) {
      scoreOf ??= createLinearModel(stored.model);
      const form = plainForm(text);
      const score = scoreOf(form, framesOf(form));
      const isUnsafe = score >= (threshold ?? stored.thresholds[/\p{Script=Han}/u.test(text) ? "zh" : "en"]);
      return isUnsafe ? { verdict: "block", reason: message, score, next: "redirect" } : { ...allowed, score };
    },
  };
}

const allowed: Verdict = {
  verdict: "allow",
  reason: { zh: "没有要求做有害的事。", en: "Nothing harmful is asked for." },
};
