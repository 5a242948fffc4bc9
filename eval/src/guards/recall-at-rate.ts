import { caught, confusionAt, falseAlarms, type Scored } from "../metrics/binary.ts";

/** The most that can be caught while at most this share of the negatives is caught too, and the threshold that does it. */
export function recallAtRate(
  rows: readonly Scored[],
  rate: number,
): { readonly recall: number; readonly threshold: number } {
  const negatives = rows.filter(({ positive }) => !positive).map(({ score }) => score);
  const allowed = Math.floor(rate * negatives.length);
  const first = negatives.toSorted((left, right) => right - left)[allowed] ?? Number.NEGATIVE_INFINITY;
  const above = rows.map(({ score }) => score).filter((score) => score > first);
  const threshold = above.reduce((low, score) => Math.min(low, score), Number.POSITIVE_INFINITY);
  const confusion = confusionAt(rows, threshold);
  return falseAlarms(confusion) <= rate ? { recall: caught(confusion), threshold } : { recall: 0, threshold };
}
