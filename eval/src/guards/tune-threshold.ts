import { type Confusion, confusionAt, type Scored } from "../metrics/binary.ts";

/** The threshold, halfway between two neighbouring scores, at which the figure is best; the lowest of equals. */
export function tuneThreshold(rows: readonly Scored[], figure: (confusion: Confusion) => number): number {
  const scores = [...new Set(rows.map(({ score }) => score))].toSorted((left, right) => left - right);
  const candidates = scores.map((score, index) => (score + (scores[index - 1] ?? score)) / 2);
  let [best, bestFigure] = [0.5, -1];
  for (const candidate of candidates) {
    const value = figure(confusionAt(rows, candidate));
    if (value > bestFigure) [best, bestFigure] = [candidate, value];
  }
  return best;
}
