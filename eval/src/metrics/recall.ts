import type { Judgments } from "./judgments.ts";

/** The share of all relevant documents that stand among the first `depth` (trec_eval `recall_k`). */
export function recallAt(ranking: readonly string[], judgments: Judgments, depth: number): number {
  const relevant = [...judgments].filter(([, relevance]) => relevance > 0).map(([id]) => id);
  const first = new Set(ranking.slice(0, depth));
  return relevant.length === 0 ? 0 : relevant.filter((id) => first.has(id)).length / relevant.length;
}
