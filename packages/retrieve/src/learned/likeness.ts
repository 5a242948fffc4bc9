import type { WordCounts } from "./word-weights.ts";

/** A text by the weights of its words; of length 1 where likeness is a cosine. */
export type WordVector = ReadonlyMap<string, number>;

/** How much a vector has in common with each of those held, by their numbers. */
export type Likeness = (vector: WordVector) => Float64Array;

interface Posting {
  readonly number: number;
  readonly value: number;
}

export function likenessTo(vectors: readonly Iterable<readonly [word: string, value: number]>[]): Likeness {
  const postings = new Map<string, Posting[]>();
  for (const [number, vector] of vectors.entries()) {
    for (const [word, value] of vector) {
      const held = postings.get(word);
      if (held) held.push({ number, value });
      else postings.set(word, [{ number, value }]);
    }
  }
  return (vector) => {
    const likeness = new Float64Array(vectors.length);
    for (const [word, weight] of vector)
      for (const { number, value } of postings.get(word) ?? []) likeness[number]! += weight * value;
    return likeness;
  };
}

/** Counts times rarity, of length 1, with the length it had. */
export function unitVector(
  counts: WordCounts,
  rarity: (word: string) => number,
): { readonly vector: WordVector; readonly length: number } {
  const weighed = [...counts].map(([word, count]) => [word, count * rarity(word)] as const);
  const length = Math.sqrt(weighed.reduce((sum, [, value]) => sum + value ** 2, 0)) || 1;
  return { vector: new Map(weighed.map(([word, value]) => [word, value / length])), length };
}
