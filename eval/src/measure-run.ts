import { bootstrapMean, type Interval } from "./metrics/bootstrap.ts";
import type { Judgments } from "./metrics/judgments.ts";
import { ndcgAt } from "./metrics/ndcg.ts";
import { recallAt } from "./metrics/recall.ts";
import { reciprocalRankAt } from "./metrics/reciprocal-rank.ts";
import { inTrecOrder } from "./metrics/trec-order.ts";
import type { Run } from "./run-file.ts";

/** The figures of retrieval, by the names they have in summaries. */
export const retrievalMetrics = {
  "recall@1": (ranking, judgments) => recallAt(ranking, judgments, 1),
  "recall@5": (ranking, judgments) => recallAt(ranking, judgments, 5),
  "recall@10": (ranking, judgments) => recallAt(ranking, judgments, 10),
  "recall@100": (ranking, judgments) => recallAt(ranking, judgments, 100),
  "mrr@10": (ranking, judgments) => reciprocalRankAt(ranking, judgments, 10),
  "ndcg@10": (ranking, judgments) => ndcgAt(ranking, judgments, 10),
} as const satisfies Readonly<Record<string, (ranking: readonly string[], judgments: Judgments) => number>>;

export type RetrievalMetric = keyof typeof retrievalMetrics;
export type PerMetric<Value> = Readonly<Record<RetrievalMetric, Value>>;

/** Every figure for every judged query, in the order of the judgments; nothing found counts 0. */
export function perQuery(run: Run, judgments: ReadonlyMap<string, Judgments>): PerMetric<readonly number[]> {
  const measured = [...judgments];
  const rankings = measured.map(([query]) => inTrecOrder(run.get(query) ?? []).map(({ id }) => id));
  return mapMetrics((metric) =>
    measured.map(([, ofQuery], index) => retrievalMetrics[metric](rankings[index] ?? [], ofQuery)),
  );
}

/** The mean of every figure over the queries, with its interval. */
export function measureRun(run: Run, judgments: ReadonlyMap<string, Judgments>): PerMetric<Interval> {
  const values = perQuery(run, judgments);
  return mapMetrics((metric) => bootstrapMean(values[metric]));
}

/** One value for each metric. */
export function mapMetrics<Value>(valueOf: (metric: RetrievalMetric) => Value): PerMetric<Value> {
  return {
    "recall@1": valueOf("recall@1"),
    "recall@5": valueOf("recall@5"),
    "recall@10": valueOf("recall@10"),
    "recall@100": valueOf("recall@100"),
    "mrr@10": valueOf("mrr@10"),
    "ndcg@10": valueOf("ndcg@10"),
  };
}
