import { FUNCTION_CHARACTERS, PHRASES_OF_ANY_QUESTION, WORDS_OF_ANY_QUESTION } from "./common-words.ts";

/**
 * How much each kind of word counts in a question: fitted over the questions of three Chinese and three English sets
 * together (`npm run fit --workspace eval`, docs/decisions/0011), none of them a set's own.
 */
export const QUESTION_WEIGHTS = {
  /** A pair of characters, a figure, a code, an English word that names something. */
  telling: 1,
  /** A pair that a joining character stands in. */
  joined: 0.7,
  /** A pair inside a phrase of any question (怎么办, 一般情况). */
  common: 0.5,
  /** A single Han character: it says less than a pair. */
  single: 0.8,
  /** A single character that only joins others (的, 了, 是). */
  joining: 0.4,
  /** An English word of any question (effect, used, related). */
  commonEnglish: 0.25,
} as const;

export type QuestionWordKind = keyof typeof QUESTION_WEIGHTS;

/** How much a search word counts in a question, from 0 to 1. */
export function questionWeight(word: string): number {
  return QUESTION_WEIGHTS[questionWordKind(word)];
}

const HAN_WORD = /^\p{Script=Han}+$/u;

export function questionWordKind(word: string): QuestionWordKind {
  if (!HAN_WORD.test(word)) return WORDS_OF_ANY_QUESTION.has(word) ? "commonEnglish" : "telling";
  const characters = [...word];
  const joins = characters.some((character) => FUNCTION_CHARACTERS.has(character));
  if (characters.length === 1) return joins ? "joining" : "single";
  if (COMMON_PAIRS.has(word)) return "common";
  return joins ? "joined" : "telling";
}

const COMMON_PAIRS: ReadonlySet<string> = new Set(
  PHRASES_OF_ANY_QUESTION.flatMap((phrase) =>
    Array.from({ length: phrase.length - 1 }, (_, at) => phrase.slice(at, at + 2)),
  ),
);
