import type { ModelRequest, RankedPassage, Veil } from "@guildhall/core";
import type { AliasedPassage } from "./evidence.ts";

/** A veil, and which passages it lies over: those about private persons. The question is always under it. */
export interface Covering {
  readonly veil: Veil;
  isAboutPersons(passage: RankedPassage): boolean;
}

/** The request as a model outside sees it. */
export function coveredBy(
  { veil, isAboutPersons }: Covering,
  request: ModelRequest,
  given: readonly AliasedPassage[],
): ModelRequest {
  const isCovered = given.map(({ ranked }) => isAboutPersons(ranked));
  const plain = request.evidence.flatMap(({ text, context }, index) => (isCovered[index] ? [text, context] : []));
  const covered = veil.cover([request.question, ...request.terms, ...plain]);
  let next = 1 + request.terms.length;
  return {
    ...request,
    question: covered[0] ?? "",
    terms: covered.slice(1, next),
    evidence: request.evidence.map((evidence, index) =>
      isCovered[index] ? { ...evidence, text: covered[next++] ?? "", context: covered[next++] ?? "" } : evidence,
    ),
  };
}
