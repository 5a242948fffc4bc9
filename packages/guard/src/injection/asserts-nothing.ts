import { injectionInSource } from "./find-injection.ts";
import { plainForm } from "./plain-form.ts";

/** From this a sentence has a sign, not sure enough to withhold it, of speaking to the machine. */
const SIGN = 0.5;
const ASKS = /[?？]["”』」)）]*\s*$/;
/** Whoever answers is told how his answer, or the code in it, is to be. */
const SPEAKS_OF_THE_ANSWER =
  /\byour (?:\w+ ){0,2}?(?:responses?|repl(?:y|ies)|answers?|output|code(?:base)?|solution|algorithm|implementation|program)\b|\b(?:following|subsequent|below) code\b|(?:你|您)的?(?:最终|最后|所有|每次)?(?:回答|答复|回复|答案|输出|结论)/;

/**
 * Whether a sentence of a document can bear out no statement: it asks, or it tells whoever answers what to say. It may be
 * shown and quoted; what a model says in its own words on the strength of it is said on order. A question bears out the
 * same question.
 */
export function assertsNothing(quote: string, statement: string): boolean {
  if (ASKS.test(quote) && !/[?？]/.test(statement)) return true;
  return SPEAKS_OF_THE_ANSWER.test(plainForm(quote)) || injectionInSource(quote).score >= SIGN;
}
