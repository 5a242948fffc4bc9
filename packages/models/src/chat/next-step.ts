import type { PlatformError } from "@guildhall/core";
import { retryDelay } from "../remote/retry-delay.ts";
import type { AnswerForm } from "./chat.ts";
import type { ChatFault } from "./chat-fault.ts";

/** Where a request stands after an attempt that failed. */
export interface Standing {
  readonly attempt: number;
  readonly form: AnswerForm;
  readonly isRepaired: boolean;
  /** Milliseconds until the whole answer has to be there. */
  readonly leftMs: number;
}

export type NextStep =
  | { readonly kind: "wait"; readonly milliseconds: number }
  | { readonly kind: "weaker form"; readonly form: AnswerForm }
  | { readonly kind: "repair" }
  | { readonly kind: "give up"; readonly fault: PlatformError };

const ATTEMPTS = 3;

/**
 * What may help after a failure: another form where the server did not accept this one, one repair of a reply in the wrong
 * form, another attempt where the fault may pass and there is time to wait for it. Else nothing.
 */
export function nextStep(
  { fault, mayPass, isRefused, retryAfter }: ChatFault,
  { attempt, form, isRepaired, leftMs }: Standing,
  forms: readonly AnswerForm[],
  random: number,
): NextStep {
  const weaker = forms[forms.indexOf(form) + 1];
  if (isRefused && weaker) return { kind: "weaker form", form: weaker };
  if (fault.code === "model/wrong_form" && !isRepaired) return { kind: "repair" };
  const milliseconds = retryDelay(attempt, retryAfter, Date.now(), random);
  if (mayPass && attempt < ATTEMPTS && milliseconds < leftMs) return { kind: "wait", milliseconds };
  return { kind: "give up", fault };
}
