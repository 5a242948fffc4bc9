import type { Judgments } from "../metrics/judgments.ts";
import type { Query } from "../read-set.ts";

/** A question with a document that was judged to answer it. */
export interface LearnedPair {
  readonly question: string;
  readonly documentId: string;
}

/** Every question with every document that was judged relevant to it. */
export function pairsOf(queries: readonly Query[], judgments: ReadonlyMap<string, Judgments>): readonly LearnedPair[] {
  return queries.flatMap(({ id, text }) =>
    [...(judgments.get(id) ?? [])].flatMap(([documentId, relevance]) =>
      relevance > 0 ? [{ question: text, documentId }] : [],
    ),
  );
}

/** A question without space, punctuation and width: two that differ in these alone are one question. */
export function questionKey(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s\p{P}\p{S}]/gu, "");
}
