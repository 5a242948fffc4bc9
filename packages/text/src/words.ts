import { articleKeysIn } from "./article-key.ts";
import { foldedText } from "./fold.ts";
import { documentNumbersIn } from "./identifiers.ts";
import { lettersAt } from "./letter-words.ts";
import { HAN, HAN_PAIR, LETTER, wordClasses } from "./word-classes.ts";

/** Named in the fingerprint of a data folder: an index of other words is built anew. */
export const WORDS_NAME = "words/3";

/** Receives one search word: `source.slice(start, end)`. */
export type VisitWord = (source: string, start: number, end: number) => void;

/**
 * The words a text is searched by: Han characters and pairs of neighbouring Han characters, words of other scripts,
 * codes whole and in parts, and the canonical form of every article and document number.
 */
export function searchWords(text: string): string[] {
  const words: string[] = [];
  forEachSearchWord(text, (source, start, end) => words.push(source.slice(start, end)));
  return words;
}

/** The same without making a string for each word; `source` is the folded text or a canonical form. */
export function forEachSearchWord(text: string, visit: VisitWord): void {
  const folded = foldedText(text);
  visitCharacters(folded, visit);
  if (folded.includes("条")) for (const { key } of articleKeysIn(folded)) visit(key, 0, key.length);
  if (folded.includes("号")) {
    for (const { canonical, bare } of documentNumbersIn(folded)) {
      visit(canonical, 0, canonical.length);
      visit(bare, 0, bare.length);
    }
  }
}

function visitCharacters(folded: string, visit: VisitWord): void {
  const classes = wordClasses();
  /** Where the character or run that ends at `at` begins; -1 when nothing ends there. */
  let previous = -1;
  let at = 0;
  while (at < folded.length) {
    const kind = classes[folded.charCodeAt(at)];
    if (kind === HAN || (kind === HAN_PAIR && at + 1 < folded.length)) {
      const end = kind === HAN ? at + 1 : at + 2;
      visit(folded, at, end);
      if (previous >= 0) visit(folded, previous, end);
      previous = at;
      at = end;
    } else if (kind === LETTER) {
      const end = lettersAt(folded, at, classes, visit);
      const isShort = end - at <= LONGEST_IN_PAIR;
      if (previous >= 0 && isShort) visit(folded, previous, end);
      previous = isShort ? at : -1;
      at = end;
    } else {
      previous = -1;
      at += 1;
    }
  }
}

/** A run of letters or digits longer than this makes no pair with the Han character beside it. */
const LONGEST_IN_PAIR = 12;
