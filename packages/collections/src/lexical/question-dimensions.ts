import type { QueryWord } from "@guildhall/core";
import { searchWords } from "@guildhall/text";
import { dimensionOf } from "./hash.ts";
import { FIELDS, type Weights } from "./weights.ts";

/** A dimension of a question's vector. */
export interface QuestionDimension {
  readonly dimension: number;
  /** Number of the field. */
  readonly field: number;
  /** How much the word counts in the question, times the field's weight. */
  readonly weight: number;
}

/** The dimensions of these words in every field that counts. A word no passage is indexed by is searched by its parts. */
export function questionDimensions(words: readonly QueryWord[], weights: Weights): readonly QuestionDimension[] {
  const weightByWord = new Map<string, number>();
  for (const { word: given, weight } of words) {
    for (const word of indexed(given)) weightByWord.set(word, (weightByWord.get(word) ?? 0) + weight);
  }
  return [...weightByWord].flatMap(([word, weight]) =>
    FIELDS.flatMap((name, field) =>
      weights.fields[name] === 0 || weight === 0
        ? []
        : [{ dimension: dimensionOf(field, word, 0, word.length), field, weight: weight * weights.fields[name] }],
    ),
  );
}

/** The words as they stand in bodies, one dimension each. */
export function bodyDimensions(words: readonly string[]): readonly QuestionDimension[] {
  const field = FIELDS.indexOf("body");
  return words.map((word) => ({ dimension: dimensionOf(field, word, 0, word.length), field, weight: 1 }));
}

/** Most words are Han characters and pairs, which are indexed as they are. */
const HAN_WORD = /^[\u4e00-\u9fff]{1,2}$/;

function indexed(word: string): readonly string[] {
  if (HAN_WORD.test(word)) return [word];
  const parts = searchWords(word);
  return parts.includes(word) ? [word] : parts;
}
