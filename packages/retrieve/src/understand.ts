import type { NamedDocument, QueryWord, Question, Vertical, Vocabulary } from "@guildhall/core";
import { questionWeight, questionWords, searchWords } from "@guildhall/text";
import { isWholeWord, withAliasesResolved } from "./aliases.ts";
import type { Inquiry } from "./rank.ts";
import type { Trace } from "./trace.ts";

/** What a question asks for, as far as it can be read off its words. */
export interface Understood {
  /** Documents that the question names, by title, short title, number or alias. */
  readonly named: readonly NamedDocument[];
  /** Keys of passages that the question asks for by number: `民法典第3条`. */
  readonly identifiers: readonly string[];
  /** Words to search, those of the trade beside those of the asker. */
  readonly words: readonly QueryWord[];
  /** Numbers of documents in the question, each the one word that it is searched by: 国发〔2015〕40号. */
  readonly numbers: readonly QueryWord[];
  /** The words without those of the names. */
  readonly otherWords: readonly QueryWord[];
  /** The asker's own words, and for each the terms of the trade that say the same. */
  readonly asked: ReadonlyMap<string, readonly string[]>;
}

/** Words of the trade count less than the asker's own: they are our guess, not his. */
const TERM_WEIGHT = 0.5;

/** The words of a question, which need nothing but the question. */
export interface Words {
  /** The question with every alias replaced by its name. */
  readonly text: string;
  readonly words: readonly QueryWord[];
  readonly trade: readonly QueryWord[];
  readonly asked: ReadonlyMap<string, readonly string[]>;
}

export function wordsOf({ text: asked }: Question, vertical: Vertical, trace: Pick<Trace, "isLeftOut">): Words {
  const text = withAliasesResolved(asked, vertical.vocabulary.aliases);
  const own = questionWords(text);
  const terms = trace.isLeftOut("vocabulary") ? [] : termsIn(text, vertical);
  const trade = weighed(searched(termWords(terms), trace), TERM_WEIGHT);
  return { text, words: [...weighed(searched(own, trace), 1), ...trade], trade, asked: withEquivalents(own, terms) };
}

/** Reads names and numbers off a question, beside its words. Needs no model. */
export async function understand(
  { text, words, trade, asked }: Words,
  { question, vertical, scope, ports, trace }: Pick<Inquiry, "question" | "vertical" | "scope" | "ports" | "trace">,
): Promise<Understood> {
  const named = await ports.catalogue.named(text, scope, question.principal);
  const names = named.map(({ name }) => name);
  return {
    named,
    identifiers: vertical.identifiersIn(text, names),
    words,
    numbers: numbersAmong(words),
    otherWords: [...weighed(searched(wordsBeside(text, named), trace), 1), ...trade],
    asked,
  };
}

/** The words of the question with its names taken out; all of them when nothing else is left. */
function wordsBeside(text: string, named: readonly NamedDocument[]): readonly string[] {
  const names = named.map(({ name }) => name).toSorted((a, b) => b.length - a.length);
  const rest = names.reduce((left, name) => left.replaceAll(name, " "), text);
  const words = questionWords(rest);
  return words.length > 0 ? words : questionWords(text);
}

function weighed(words: readonly string[], weight: number): readonly QueryWord[] {
  return words.map((word) => ({ word, weight: weight * questionWeight(word) }));
}

/** The words that are searched: all of them, unless single characters are left out. */
function searched(words: readonly string[], trace: Pick<Trace, "isLeftOut">): readonly string[] {
  return trace.isLeftOut("characters") ? words.filter((word) => !isCharacter(word)) : words;
}

/** The numbers as they are given: of two that end alike the longer, for 令第5号 without its issuer may be anybody's. */
function numbersAmong(words: readonly QueryWord[]): readonly QueryWord[] {
  const numbers = words.filter(({ word }) => /^\p{Script=Han}.*\d号$/u.test(word));
  return numbers.filter(({ word }) => !numbers.some((other) => other.word !== word && other.word.endsWith(word)));
}

function isCharacter(word: string): boolean {
  return /^\p{Script=Han}$/u.test(word);
}

type Terms = readonly (readonly [lay: string, terms: readonly string[]])[];

/** The terms of each vocabulary as pairs, made once. */
const pairsOf = new WeakMap<Vocabulary, Terms>();

function termsIn(text: string, { vocabulary }: Vertical): Terms {
  const pairs = pairsOf.get(vocabulary) ?? lowerCased(vocabulary.terms);
  pairsOf.set(vocabulary, pairs);
  const lower = text.toLowerCase();
  const standing = pairs.filter(([lay]) => stands(lay, lower));
  // 最多用几天 asks for a time, and not for the amount that 最多用 asks for
  return standing.filter(([lay]) => !standing.some(([other]) => other !== lay && covers(other, lay, lower)));
}

/** Whether every place of a word in the text lies within a longer one that stands there. */
function covers(longer: string, word: string, text: string): boolean {
  return longer.includes(word) && !text.replaceAll(longer, " ").includes(word);
}

function lowerCased(terms: Vocabulary["terms"]): Terms {
  return Object.entries(terms).map(([lay, professional]) => [lay.toLowerCase(), professional]);
}

/** A Latin word stands whole; Han words have no blanks around them. */
function stands(lay: string, text: string): boolean {
  for (let at = text.indexOf(lay); at >= 0; at = text.indexOf(lay, at + 1))
    if (isWholeWord(text, at, at + lay.length)) return true;
  return false;
}

function termWords(terms: Terms): readonly string[] {
  return [...new Set(terms.flatMap(([, professional]) => professional.flatMap((term) => searchWords(term))))];
}

function withEquivalents(words: readonly string[], terms: Terms): ReadonlyMap<string, readonly string[]> {
  const equivalents = new Map<string, string[]>(words.map((word) => [word, []]));
  for (const [lay, professional] of terms) {
    for (const word of searchWords(lay)) equivalents.get(word)?.push(...professional);
  }
  return equivalents;
}
