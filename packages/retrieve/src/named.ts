import type { NamedDocument } from "@guildhall/core";
import type { DatedHit } from "./counting.ts";
import { reciprocalRank } from "./fuse.ts";

/** A document that the question names counts this much beside being found by words. */
const WEIGHT = 2;

/** Lifts the passages of documents that the question names; their order among themselves stays. */
export function favourNamed(hits: readonly DatedHit[], named: readonly NamedDocument[]): readonly DatedHit[] {
  const nameByDocument = new Map(named.flatMap(({ name, documentIds }) => documentIds.map((id) => [id, name])));
  let rank = 0;
  const favoured = hits.map((hit) => {
    const name = nameByDocument.get(hit.document.version.documentId);
    if (name === undefined) return hit;
    const score = hit.score + WEIGHT * reciprocalRank(rank);
    rank += 1;
    return { ...hit, score, reasons: [...hit.reasons, { step: "name" as const, name }] };
  });
  return rank === 0 ? hits : favoured.toSorted((a, b) => b.score - a.score || (a.passageId < b.passageId ? -1 : 1));
}
