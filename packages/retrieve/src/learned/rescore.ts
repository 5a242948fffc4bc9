import type { DatedHit } from "../counting.ts";
import type { Recollection } from "./experience.ts";
import { featuresOf } from "./features.ts";
import { scored } from "./fit.ts";

/** The hits in the order that confirmed questions have taught; equal ones as they stood. */
export function rescore(
  hits: readonly DatedHit[],
  recollection: Recollection,
  weights: readonly number[],
): readonly DatedHit[] {
  const scores = featuresOf(hits, recollection).map((features) => scored(features, weights));
  const falling = hits.map(({ score }) => score).toSorted((left, right) => right - left);
  return [...hits.keys()]
    .toSorted((left, right) => scores[right]! - scores[left]! || left - right)
    .map((at, rank): DatedHit => {
      const hit = hits[at]!;
      const reason = { step: "rescore" as const, rank, score: scores[at]! };
      return { ...hit, score: falling[rank]!, reasons: [...hit.reasons, reason] };
    });
}
