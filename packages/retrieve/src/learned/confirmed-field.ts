import { type WordCounts, rarityOf } from "./word-weights.ts";

/**
 * BM25 over the confirmed questions as if they were written on their passages. A short field with many questions is a
 * passage that answers much, not one that rambles, so length costs little: b .3 against .75 lifts law-stard-zh R@10 by .5
 * points (2026-11-23).
 */
const K1 = 1.2;
const B = 0.3;

/** The score of each passage by its number; 0 where no word is shared. */
export type ConfirmedField = (words: WordCounts) => Float64Array;

interface Posting {
  readonly passage: number;
  readonly value: number;
}

/** @param questionsByPassage numbers of the confirmed questions of each passage */
export function confirmedField(
  questions: readonly WordCounts[],
  questionsByPassage: readonly (readonly number[])[],
): ConfirmedField {
  const rarity = rarityOf(questions);
  const fields = questionsByPassage.map((numbers) => joined(numbers.map((number) => questions[number]!)));
  const lengths = fields.map(lengthOf);
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const postings = new Map<string, Posting[]>();
  for (const [passage, field] of fields.entries()) {
    const cost = K1 * (1 - B + (B * lengths[passage]!) / average);
    for (const [word, count] of field) {
      const held = postings.get(word) ?? [];
      held.push({ passage, value: (count * (K1 + 1)) / (count + cost) });
      postings.set(word, held);
    }
  }
  return (words) => {
    const scores = new Float64Array(fields.length);
    for (const [word, count] of words) {
      const weight = count * rarity(word);
      for (const held of postings.get(word) ?? []) scores[held.passage]! += weight * held.value;
    }
    return scores;
  };
}

function joined(counts: readonly WordCounts[]): WordCounts {
  const all = new Map<string, number>();
  for (const each of counts) for (const [word, count] of each) all.set(word, (all.get(word) ?? 0) + count);
  return all;
}

function lengthOf(counts: WordCounts): number {
  let length = 0;
  for (const count of counts.values()) length += count;
  return length;
}
