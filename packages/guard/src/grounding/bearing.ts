import { createCodePoints, findFigures, foldForSearch, sentences } from "@guildhall/text";
import { missingFigures } from "./compare-figures.ts";
import { type HeldFigures, heldFigures } from "./held-figures.ts";
import { createWords, isHanToken, type Tokens, tokenize, type Words } from "./tokens.ts";

/** A sentence of a passage that bears a claim out. */
export interface Bearing {
  /** Which of the passages. */
  readonly passage: number;
  readonly quote: string;
}

const MOST = 3;
/** Sentences tried for a figure that the best one does not hold. */
const TRIED = 8;

/** Finds the sentences that bear claims out, in passages that were read once. */
export type Bearings = (claim: string) => readonly Bearing[];

/**
 * Reads passages once, to say of any claim which of their sentences bear it out: the one with most of its words, then
 * those that hold figures which are still missing, three at most. Each claim takes time by its own length.
 */
export function createBearings(passages: readonly string[]): Bearings {
  const words = createWords();
  const quotes: Bearing[] = [];
  const quotesByKey = new Map<number, number[]>();
  for (const [passage, text] of passages.entries()) {
    const points = createCodePoints(text);
    for (const { start, end } of sentences(text)) {
      const index = quotes.push({ passage, quote: points.slice(start, end) }) - 1;
      for (const key of keysOf(quotes[index]?.quote ?? "", words)) {
        const holding = quotesByKey.get(key);
        if (holding) holding.push(index);
        else quotesByKey.set(key, [index]);
      }
    }
  }
  const shared = new Uint16Array(quotes.length);
  const figures = new Map<Bearing, HeldFigures>();
  const figuresOf = (bearing: Bearing): HeldFigures => {
    const known = figures.get(bearing) ?? figuresIn(bearing.quote);
    figures.set(bearing, known);
    return known;
  };
  return (claim) => {
    const candidates = candidatesFor(keysOf(claim, words), quotesByKey, shared).map((index) => quotes[index]!);
    const chosen = candidates.slice(0, 1);
    const folded = foldForSearch(claim).text;
    const claimed = findFigures(folded);
    const missingIn = (bearing: Bearing): ReadonlySet<number> => missingFigures(folded, claimed, figuresOf(bearing));
    let missing = candidates[0] ? missingIn(candidates[0]) : new Set<number>();
    for (const candidate of candidates.slice(1)) {
      if (missing.size === 0 || chosen.length === MOST) break;
      const also = missingIn(candidate);
      const left = new Set([...missing].filter((figure) => also.has(figure)));
      if (left.size >= missing.size) continue;
      chosen.push(candidate);
      missing = left;
    }
    return chosen;
  };
}

function figuresIn(quote: string): HeldFigures {
  const { text } = foldForSearch(quote);
  return heldFigures(findFigures(text), text, NO_TOKENS);
}

/** Where figures stand among tokens is not asked here. */
const NO_TOKENS: Tokens = { count: 0, ids: new Int32Array(0), starts: new Int32Array(0), ends: new Int32Array(0) };

/** Words in more sentences than this say little of any of them. */
const COMMON = 48;

/** The sentences that share words with a claim, most first; common words count only where there are no others. */
function candidatesFor(
  wanted: ReadonlySet<number>,
  quotesByKey: ReadonlyMap<number, readonly number[]>,
  shared: Uint16Array,
): readonly number[] {
  const touched: number[] = [];
  const count = (holding: readonly number[]): void => {
    for (const index of holding) {
      const times = shared[index] ?? 0;
      if (times === 0) touched.push(index);
      shared[index] = times + 1;
    }
  };
  const held: (readonly number[])[] = [];
  for (const key of wanted) held.push(quotesByKey.get(key) ?? []);
  for (const holding of held) if (holding.length <= COMMON) count(holding);
  if (touched.length === 0) for (const holding of held) count(holding.slice(0, COMMON));
  const best = mostFirst(touched, shared);
  for (const index of touched) shared[index] = 0;
  return best;
}

/** The few with the highest counts, in order; of equal ones the earlier first. */
function mostFirst(touched: readonly number[], shared: Uint16Array): readonly number[] {
  const best: number[] = [];
  const isBefore = (one: number, other: number): boolean => {
    const difference = (shared[one] ?? 0) - (shared[other] ?? 0);
    return difference > 0 || (difference === 0 && one < other);
  };
  for (const index of touched) {
    const last = best.at(-1);
    if (best.length === TRIED && last !== undefined && isBefore(last, index)) continue;
    let place = best.length;
    while (place > 0 && isBefore(index, best[place - 1] ?? 0)) place -= 1;
    best.splice(place, 0, index);
    if (best.length > TRIED) best.pop();
  }
  return best;
}

/** Words, and pairs of Han characters, as small numbers; that two should be one is rare and only moves a candidate. */
function keysOf(text: string, words: Words): ReadonlySet<number> {
  const { ids, count } = tokenize(foldForSearch(text).text, words);
  const keys = new Set<number>();
  for (let at = 0; at < count; at += 1) {
    const id = ids[at] ?? 0;
    const next = at + 1 < count ? (ids[at + 1] ?? 0) : 0;
    if (!isHanToken(id)) keys.add(id);
    else if (next > 0 && isHanToken(next)) keys.add(pairKey(id, next));
  }
  return keys;
}

function pairKey(left: number, right: number): number {
  return (Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b)) >>> 2;
}
