import type { Evidence, ModelRequest, RankedPassage, Veil } from "@guildhall/core";
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
  const plain = request.evidence.flatMap((evidence, index) => (isCovered[index] ? wordsOf(evidence) : []));
  const covered = veil.cover([request.question, ...request.terms, ...plain]);
  let next = 1 + request.terms.length;
  return {
    ...request,
    question: covered[0] ?? "",
    terms: covered.slice(1, next),
    evidence: request.evidence.map((evidence, index) => {
      if (!isCovered[index]) return evidence;
      const [text = "", context = "", title = "", number = ""] = covered.slice(next, (next += 4));
      const { about } = evidence;
      return {
        ...evidence,
        text,
        context,
        ...(about && { about: { ...about, title, ...(about.documentNumber && { documentNumber: number }) } }),
      };
    }),
  };
}

/** Everything of a passage that may name somebody. */
function wordsOf({ text, context, about }: Evidence): readonly [string, string, string, string] {
  return [text, context, about?.title ?? "", about?.documentNumber ?? ""];
}
