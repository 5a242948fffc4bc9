import { stem } from "@guildhall/text";

/** A folded text as a row of tokens: a Han character each, an English word by its stem, a run of digits. */
export interface Tokens {
  readonly count: number;
  /** Equal tokens have equal ids; Han characters are their own code. */
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Gives equal words equal numbers; one for all texts that are compared. */
export interface Words {
  idOf(word: string): number;
  /** The same so far; what it learns from then on is its own. */
  copy(): Words;
}

/** Ids below are Han characters by their UTF-16 code; words begin here. */
const FIRST_WORD = 0x10000;

export function createWords(known: ReadonlyMap<string, number> = new Map()): Words {
  const ids = new Map(known);
  return {
    copy: () => createWords(ids),
    idOf(word) {
      const known = ids.get(word);
      if (known !== undefined) return known;
      const id = FIRST_WORD + stems(ids, word);
      ids.set(word, id);
      return id;
    },
  };
}

/** Words of one stem have one id, which is the number of words known when the stem first came. */
function stems(ids: Map<string, number>, word: string): number {
  const stemmed = stem(word);
  const known = stemmed === word ? undefined : ids.get(stemmed);
  if (known !== undefined) return known - FIRST_WORD;
  const id = ids.size;
  if (stemmed !== word) ids.set(stemmed, FIRST_WORD + id);
  return id;
}

export function isHanToken(id: number): boolean {
  return id < FIRST_WORD;
}

/** Divides a folded text into tokens, one pass. */
export function tokenize(text: string, words: Words): Tokens {
  const ids = new Int32Array(text.length);
  const starts = new Int32Array(text.length);
  const ends = new Int32Array(text.length);
  let count = 0;
  for (let at = 0; at < text.length;) {
    const unit = text.charCodeAt(at);
    let end = at + 1;
    if (isHan(unit)) ids[count] = unit;
    else if (isWordUnit(unit)) {
      while (end < text.length && (isWordUnit(text.charCodeAt(end)) || isApostrophe(text, end))) end += 1;
      ids[count] = words.idOf(text.slice(at, end));
    } else {
      at = end;
      continue;
    }
    starts[count] = at;
    ends[count] = end;
    count += 1;
    at = end;
  }
  return { count, ids, starts, ends };
}

function isHan(unit: number): boolean {
  return (unit >= 0x3400 && unit <= 0x9fff) || unit === 0x3007;
}

function isWordUnit(unit: number): boolean {
  if (unit < 0x80) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
  return (unit >= 0xc0 && unit < 0x2000) || (unit >= 0x3040 && unit < 0x3100) || unit >= 0xac00;
}

/** The apostrophe of don't, between letters. */
function isApostrophe(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit === 0x27 || unit === 0x2019) && isWordUnit(text.charCodeAt(at + 1));
}
