import type { Judgments } from "./judgments.ts";

/** One over the rank of the first relevant document; 0 when none is among the first `depth` (trec_eval `recip_rank`, cut). */
export function reciprocalRankAt(ranking: readonly string[], judgments: Judgments, depth: number): number {
  const index = ranking.slice(0, depth).findIndex((id) => (judgments.get(id) ?? 0) > 0);
  return index === -1 ? 0 : 1 / (index + 1);
}
