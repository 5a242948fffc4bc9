import type { Field, Weights } from "./weights.ts";

/**
 * Mean length of each field over the passages of a corpus, in words. Confirmed questions have none (0): a passage is not
 * to lose by being asked for often, nor every other by somebody confirming one question more.
 */
export type Averages = Readonly<Record<Field, number>>;

/** What a field's length costs: larger for longer fields. The mean length costs k1, and so does any where there is no mean. */
export function lengthCost(length: number, average: number, { k1, b }: Weights): number {
  return k1 * (1 - b + b * (average > 0 ? length / average : 1));
}

/** BM25's saturation of a word that stands `count` times in a field. */
export function saturated(count: number, cost: number, k1: number): number {
  return (count * (k1 + 1)) / (count + cost);
}

/** The value of a dimension in a passage's lexical vector; Qdrant is given these very values. */
export function impact(field: Field, count: number, length: number, average: number, weights: Weights): number {
  return weights.fields[field] * saturated(count, lengthCost(length, average, weights), weights.k1);
}
