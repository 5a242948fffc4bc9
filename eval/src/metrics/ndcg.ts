import type { Judgments } from "./judgments.ts";

/**
 * Normalised discounted cumulative gain (trec_eval `ndcg_cut_k`): the gain is the relevance itself, the discount
 * log2(rank + 1), and the ideal is the best order of everything judged, found or not.
 */
export function ndcgAt(ranking: readonly string[], judgments: Judgments, depth: number): number {
  const best = [...judgments.values()].sort((left, right) => right - left);
  const ideal = discounted(best.slice(0, depth));
  return ideal === 0 ? 0 : discounted(ranking.slice(0, depth).map((id) => judgments.get(id) ?? 0)) / ideal;
}

function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, gain, index) => sum + Math.max(gain, 0) / Math.log2(index + 2), 0);
}
