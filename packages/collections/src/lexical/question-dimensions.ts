import { searchWords } from "@guildhall/text";
import { dimensionOf } from "./hash.ts";
import { FIELDS, type Weights } from "./weights.ts";

/** A dimension of a question's vector. */
export interface QuestionDimension {
  readonly dimension: number;
  /** Number of the field. */
  readonly field: number;
  /** How often the word stands in the question, times the field's weight. */
  readonly weight: number;
}

/** The dimensions of these words in every field that counts. A word no passage is indexed by is searched by its parts. */
export function questionDimensions(words: readonly string[], weights: Weights): readonly QuestionDimension[] {
  const timesByWord = new Map<string, number>();
  for (const given of words) for (const word of indexed(given)) timesByWord.set(word, (timesByWord.get(word) ?? 0) + 1);
  return [...timesByWord].flatMap(([word, times]) =>
    FIELDS.flatMap((name, field) =>
      weights.fields[name] === 0 ? [] : [{ dimension: dimensionOf(field, word, 0, word.length), field, weight: times * weights.fields[name] }],
    ),
  );
}

function indexed(word: string): readonly string[] {
  const parts = searchWords(word);
  return parts.includes(word) ? [word] : parts;
}
