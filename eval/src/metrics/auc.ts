import type { Scored } from "./binary.ts";

/** The chance that a positive row scores above a negative one, ties half; 0.5 where a class is missing. */
export function areaUnderCurve(rows: readonly Scored[]): number {
  const sorted = rows.toSorted((left, right) => left.score - right.score);
  const positives = sorted.filter(({ positive }) => positive).length;
  const negatives = sorted.length - positives;
  if (positives === 0 || negatives === 0) return 0.5;
  let rankSum = 0;
  for (let from = 0; from < sorted.length;) {
    let to = from;
    while (to < sorted.length && sorted[to]?.score === sorted[from]?.score) to++;
    const rank = (from + 1 + to) / 2;
    for (let at = from; at < to; at++) if (sorted[at]?.positive) rankSum += rank;
    from = to;
  }
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
}
