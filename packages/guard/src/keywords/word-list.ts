import type { Guard, Span } from "@guildhall/core";
import { plainWords } from "../wording/plain-words.ts";
import { createAutomaton } from "./automaton.ts";
import type { RiskId } from "./risks.ts";

/** A word that an institution watches for, and what is done about it. */
export interface ListedWord {
  readonly word: string;
  readonly action: "mark" | "redact" | "block";
  readonly risk?: RiskId;
  /** Longer words that hold it and are innocent: 白粉病 for 白粉. */
  readonly unless?: readonly string[];
}

/** An institution's own list. */
export interface WordList {
  readonly id: string;
  readonly rule: Guard["rule"];
  readonly words: readonly ListedWord[];
  /** Verticals it is for; absent: all. */
  readonly verticals?: readonly string[];
}

/** A word of a list that stands in a text. */
export interface ListedWordFound extends Span {
  readonly listed: ListedWord;
}

export type WordFinder = (text: string) => readonly ListedWordFound[];

/**
 * Finds the words of a list in a text, however they are written: full width, other case, traditional, with spaces or
 * invisible characters within. Latin words count as whole words only. Spans are code points of the text.
 */
export function createWordFinder(words: readonly ListedWord[]): WordFinder {
  const automaton = createAutomaton(words.map(({ word }) => plainOf(word)));
  const excuses = words.map(({ word, unless = [] }) =>
    unless.flatMap((longer) => placesIn(plainOf(longer), plainOf(word))),
  );
  return (text) => {
    const seen = plainWords(text);
    return automaton(seen.text).flatMap(({ word, start, end }) => {
      const listed = words[word];
      const isExcused = excuses[word]?.some(
        ({ longer, at }) => at <= start && seen.text.startsWith(longer, start - at),
      );
      if (!listed || isExcused || !isWhole(seen.text, start, end)) return [];
      return [{ listed, ...seen.span(start, end) }];
    });
  };
}

function plainOf(word: string): string {
  return plainWords(word).text.trim();
}

/** Where a word stands in a longer one. */
function placesIn(longer: string, word: string): readonly { readonly longer: string; readonly at: number }[] {
  const places: { longer: string; at: number }[] = [];
  for (let at = longer.indexOf(word); at >= 0 && word !== ""; at = longer.indexOf(word, at + 1))
    places.push({ longer, at });
  return places;
}

const LATIN = /[a-z\d]/;

/** Not a part of a longer Latin word or number. */
function isWhole(text: string, start: number, end: number): boolean {
  const joins = (at: number): boolean => LATIN.test(text[at - 1] ?? "") && LATIN.test(text[at] ?? "");
  return !joins(start) && !joins(end);
}
