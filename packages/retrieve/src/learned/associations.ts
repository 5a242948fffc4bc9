import type { QueryWord } from "@guildhall/core";
import { searchWords } from "@guildhall/text";
import { countsOf, rarityOf, type WordCounts } from "./word-weights.ts";

/** So many of the nearest confirmed questions lend the words of their passages. */
const NEAREST = 20;
/** So many words are searched: more cost time and tell nothing new. */
const WORDS = 60;
/** So many words stand for a passage: those that tell it apart best. */
const WORDS_OF_PASSAGE = 100;
/** BM25's constants for the words of a passage. */
const K1 = 1.2;
const B = 0.75;

/**
 * What passages say where people ask alike: the words of the passages that answer the nearest confirmed questions,
 * the nearer the more. They also find passages that nobody has confirmed yet.
 */
export type Associations = (nearness: Float64Array) => readonly QueryWord[];

/** @param passagesByQuestion numbers of the passages that answer each question */
export function associations(
  vectors: readonly PassageVector[],
  passagesByQuestion: readonly (readonly number[])[],
): Associations {
  return (nearness) => {
    const weights = new Map<string, number>();
    for (const question of nearestOf(nearness)) {
      const passages = passagesByQuestion[question]!;
      const share = nearness[question]! ** 2 / passages.length;
      for (const passage of passages)
        for (const [word, value] of vectors[passage]!) weights.set(word, (weights.get(word) ?? 0) + share * value);
    }
    const least = weights.size > WORDS ? Float64Array.from(weights.values()).toSorted().at(-WORDS)! : 0;
    return [...weights]
      .filter(([, weight]) => weight >= least)
      .map(([word, weight]) => ({ word, weight }))
      .toSorted((left, right) => right.weight - left.weight || (left.word < right.word ? -1 : 1))
      .slice(0, WORDS);
  };
}

/** The words that tell a passage apart, with their weights; of length 1 with those left out. */
export type PassageVector = readonly (readonly [word: string, value: number])[];

export function passageVectors(texts: readonly string[]): readonly PassageVector[] {
  return wordVectors(texts.map((text) => countsOf(searchWords(text).filter(saysMuch))));
}

/** Single characters stand in most passages: leaving them out costs no hit and saves most of the search. */
function saysMuch(word: string): boolean {
  return !/^\p{Script=Han}$/u.test(word);
}

function nearestOf(nearness: Float64Array): readonly number[] {
  return [...nearness.keys()]
    .filter((question) => nearness[question]! > 0)
    .toSorted((left, right) => nearness[right]! - nearness[left]! || left - right)
    .slice(0, NEAREST);
}

/** The words of each passage by BM25 weight, each vector of length 1. */
function wordVectors(passages: readonly WordCounts[]): readonly PassageVector[] {
  const rarity = rarityOf(passages);
  const lengths = passages.map((counts) => [...counts.values()].reduce((sum, count) => sum + count, 0));
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  return passages.map((counts, at) => {
    const cost = K1 * (1 - B + (B * lengths[at]!) / average);
    const values = [...counts].map(
      ([word, count]) => [word, ((count * (K1 + 1)) / (count + cost)) * rarity(word)] as const,
    );
    const length = Math.sqrt(values.reduce((sum, [, value]) => sum + value ** 2, 0)) || 1;
    return values
      .map(([word, value]) => [word, value / length] as const)
      .toSorted(([, left], [, right]) => right - left)
      .slice(0, WORDS_OF_PASSAGE);
  });
}
