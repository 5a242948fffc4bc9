import type { QueryWord } from "@guildhall/core";
import { searchWords } from "@guildhall/text";
import { nthLargest } from "./nth-largest.ts";
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
  const { words, vectors: numberedVectors } = numberedWords(vectors);
  const weights = new Float64Array(words.length);
  const isTouched = new Uint8Array(words.length);
  return (nearness) => {
    const touched: number[] = [];
    for (const question of nearestOf(nearness)) {
      const passages = passagesByQuestion[question]!;
      const share = nearness[question]! ** 2 / passages.length;
      for (const passage of passages) {
        const { numbers, values } = numberedVectors[passage]!;
        for (let at = 0; at < numbers.length; at += 1) {
          const number = numbers[at]!;
          if (isTouched[number] === 0) touched.push(number);
          isTouched[number] = 1;
          weights[number]! += share * values[at]!;
        }
      }
    }
    const least = nthLargest(
      touched.map((number) => weights[number]!),
      WORDS,
    );
    const found = touched
      .filter((number) => weights[number]! >= least)
      .map((number) => ({ word: words[number]!, weight: weights[number]! }));
    for (const number of touched) {
      weights[number] = 0;
      isTouched[number] = 0;
    }
    return found
      .toSorted((left, right) => right.weight - left.weight || (left.word < right.word ? -1 : 1))
      .slice(0, WORDS);
  };
}

/** The vectors with a number for each word: a question adds up thousands of weights. */
function numberedWords(vectors: readonly PassageVector[]) {
  const numberByWord = new Map<string, number>();
  const numberOf = (word: string): number => {
    const number = numberByWord.get(word) ?? numberByWord.size;
    numberByWord.set(word, number);
    return number;
  };
  const numbered = vectors.map((vector) => ({
    numbers: Uint32Array.from(vector, ([word]) => numberOf(word)),
    values: Float64Array.from(vector, ([, value]) => value),
  }));
  return { words: [...numberByWord.keys()], vectors: numbered };
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
  const near = nearness.filter((each) => each > 0);
  const least = Math.max(nthLargest(near, NEAREST), Number.MIN_VALUE);
  const nearest: number[] = [];
  for (let question = 0; question < nearness.length; question += 1)
    if (nearness[question]! >= least) nearest.push(question);
  return nearest.toSorted((left, right) => nearness[right]! - nearness[left]! || left - right).slice(0, NEAREST);
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
