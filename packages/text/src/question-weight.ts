import { FUNCTION_CHARACTERS, PHRASES_OF_ANY_QUESTION, WORDS_OF_ANY_QUESTION } from "./common-words.ts";

/**
 * How much each kind of word counts in a question, fitted over the questions of seven Chinese and three English sets
 * together (`npm run fit --workspace @guildhall/eval`, docs/decisions/0011). None belongs to a set.
 */
export const QUESTION_WEIGHTS = {
  /** A single Han character: it says less than a pair. */
  single: 0.8,
  /** A single character that only joins others (的, 了, 是), beside `single`. */
  joining: 0.5,
  /** A pair that one of them stands in. */
  joined: 0.7,
  /** A pair inside a phrase of any question (怎么办, 一般情况). */
  common: 0.5,
  /** An English word of any question (effect, used, related). */
  commonEnglish: 0.25,
} as const;

const HAN_WORD = /^\p{Script=Han}+$/u;

/** How much a search word counts in a question, from 0 to 1; the names of things and figures count 1. */
export function questionWeight(word: string): number {
  const { single, joining, joined, common, commonEnglish } = QUESTION_WEIGHTS;
  if (WORDS_OF_ANY_QUESTION.has(word)) return commonEnglish;
  if (!HAN_WORD.test(word)) return 1;
  const characters = [...word];
  const joins = characters.some((character) => FUNCTION_CHARACTERS.has(character));
  if (characters.length === 1) return joins ? single * joining : single;
  if (COMMON_PAIRS.has(word)) return common;
  return joins ? joined : 1;
}

const COMMON_PAIRS: ReadonlySet<string> = new Set(
  PHRASES_OF_ANY_QUESTION.flatMap((phrase) =>
    Array.from({ length: phrase.length - 1 }, (_, at) => phrase.slice(at, at + 2)),
  ),
);
