import { type WordCounts, rarityOf } from "./word-weights.ts";

/** How near each confirmed question is to a new one: the cosine of their words, by the question's number. */
export type Nearness = (words: WordCounts) => Float64Array;

interface Posting {
  readonly number: number;
  readonly value: number;
}

export function nearestQuestions(questions: readonly WordCounts[]): Nearness {
  const rarity = rarityOf(questions);
  const postings = new Map<string, Posting[]>();
  for (const [number, counts] of questions.entries()) {
    const length = lengthOf(counts, rarity);
    for (const [word, count] of counts) {
      const held = postings.get(word) ?? [];
      held.push({ number, value: (count * rarity(word)) / length });
      postings.set(word, held);
    }
  }
  return (words) => {
    const nearness = new Float64Array(questions.length);
    const length = lengthOf(words, rarity);
    for (const [word, count] of words) {
      const value = (count * rarity(word)) / length;
      for (const held of postings.get(word) ?? []) nearness[held.number]! += value * held.value;
    }
    return nearness;
  };
}

function lengthOf(counts: WordCounts, rarity: (word: string) => number): number {
  let squares = 0;
  for (const [word, count] of counts) squares += (count * rarity(word)) ** 2;
  return Math.sqrt(squares) || 1;
}
