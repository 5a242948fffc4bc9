import { findFigures, type Figures, foldForSearch } from "@guildhall/text";
import { type CueWords, cueWords } from "./cue-words.ts";
import { heldFigures, type HeldFigures } from "./held-figures.ts";
import { heldNames, type HeldNames } from "./held-names.ts";
import { indexOccurrences, type Occurrences } from "./occurrences.ts";
import { fieldsOf, type Field } from "./record-fields.ts";
import { type Tokens, tokenize, type Words } from "./tokens.ts";

/** What claims are held against: the passages as one row of tokens, indexed once. */
export interface PreparedEvidence {
  readonly text: string;
  readonly words: Words;
  readonly cues: CueWords;
  readonly tokens: Tokens;
  readonly occurrences: Occurrences;
  readonly figures: HeldFigures;
  readonly names: HeldNames;
  readonly fields: readonly Field[];
}

/** Reads the passages once for all sentences of an answer. */
export function prepareEvidence(passages: readonly string[]): PreparedEvidence {
  const written = passages.map(spelledOut).join("\n\n");
  const text = foldForSearch(written).text;
  const { words, cues } = cueWords();
  const tokens = tokenize(text, words);
  return {
    text,
    words,
    cues,
    tokens,
    occurrences: indexOccurrences(tokens),
    figures: heldFigures(findFigures(text) satisfies Figures, text, tokens),
    names: heldNames(text),
    fields: fieldsOf(written),
  };
}

/** Names of fields are words (outdoorSeating), and escapes inside a record are white space. */
function spelledOut(passage: string): string {
  if (!passage.includes('":')) return passage;
  return passage.replaceAll(/\\[nrt]/g, "  ").replaceAll(/([a-z])([A-Z])/g, "$1 $2");
}
