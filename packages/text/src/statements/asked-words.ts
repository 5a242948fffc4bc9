import { questionWeight } from "../question-weight.ts";
import { questionWords } from "../question-words.ts";
import { searchWords } from "../words.ts";
import type { Reading } from "./reading.ts";
import { placesOfWord, wordForms } from "./word-places.ts";

/** A word that is looked for in statements, in any of its forms. */
export interface AskedWord {
  readonly forms: readonly string[];
  readonly weight: number;
}

export interface AskedWords {
  readonly words: readonly AskedWord[];
  /** The weight of the asker's own words together. */
  readonly total: number;
}

/** A word that stands in no passage is as often a seam between words as something that is missing. */
const UNHEARD = 0.4;
/** A word of the trade for the asker's own. */
const TERM = 0.6;
const SINGLE = 0.35;

/** `foreign`: pairs of which it is known that they are missing. The words of a question, each with its weight, and those of the trade that say the same. */
export function askedWords(
  question: string,
  terms: readonly string[],
  readings: readonly Reading[],
  foreign: ReadonlySet<string>,
): AskedWords {
  const own = [...new Set(questionWords(question))];
  const heard = readings.flatMap(({ folded, context }) => [folded, context]);
  const words = own.map((word): AskedWord => {
    const forms = wordForms(word);
    const isHeard = heard.some((text) => placesOfWord(forms, text).length > 0);
    return { forms, weight: weightOf(word) * (isHeard || foreign.has(word) ? 1 : UNHEARD) };
  });
  const trade = new Set(terms.flatMap((term) => searchWords(term)).filter((word) => word.length > 1));
  for (const word of own) trade.delete(word);
  return {
    words: [...words, ...[...trade].map((word) => ({ forms: wordForms(word), weight: TERM * weightOf(word) }))],
    total: words.reduce((total, { weight }) => total + weight, 0),
  };
}

function weightOf(word: string): number {
  return questionWeight(word) * (/^\p{Script=Han}$/u.test(word) ? SINGLE : 1);
}
