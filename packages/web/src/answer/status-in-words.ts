import type { Answer } from "../api/shapes.ts";
import type { Words } from "../words/words.ts";

/** The one status of an answer, in a few words. */
export function statusInWords(status: Answer["status"], words: Words): string {
  return {
    answered: words.statusAnswered,
    clarification: words.statusClarification,
    not_found: words.statusNotFound,
    conflicting: words.statusConflicting,
    out_of_scope: words.statusOutOfScope,
    refused: words.statusRefused,
    blocked: words.statusBlocked,
  }[status];
}

/** What a reader can do next when there is no answer, or none that can be taken as it is. */
export function nextInWords(status: Answer["status"], words: Words): string | undefined {
  return {
    answered: undefined,
    clarification: words.nextClarification,
    not_found: words.nextNotFound,
    conflicting: words.nextConflicting,
    out_of_scope: words.nextOutOfScope,
    refused: words.nextRefused,
    blocked: words.nextBlocked,
  }[status];
}
