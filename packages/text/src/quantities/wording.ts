import { findQualifiers } from "./qualifiers.ts";
import type { Quantity } from "./quantity.ts";

/** What the words around a figure make of it. */
export interface Wording {
  /** How far 约, 近 or 多 loosen it: `up` is 20多万, which lies above what is written; `down` is 近20万. */
  readonly approximate?: "around" | "up" | "down";
  /** Which way it leaves room: 超过 is `more`, 不超过 is `less`. */
  readonly bound?: "more" | "less";
  /** By group the word that says what kind of figure it is: rate → 年化. */
  readonly qualifiers: ReadonlyMap<string, string>;
}

const AROUND = /(?:约|大约|大概|about|around|approximately|roughly|circa|some|~|≈)\s?[$¥€£]?\s?(?:为|有|是)?\s?$/;
const NEARLY = /(?:近|将近|接近|nearly|almost|close to)\s?[$¥€£]?\s?$/;
const OVER = /(?:逾|(?<!不|得)超|(?<!不|得)超过|over|(?<!no |not )more than)\s?[$¥€£]?\s?$/;
const LESS =
  /(?:不超过|不高于|不多于|不得超过|至多|最多|不大于|(?<!不)低于|(?<!不)少于|(?<!不)小于|不到|不足|未满|≤|<|at most|up to|no more than|not more than|(?<!no )less than|(?<!no )fewer than|under|below|not exceed|not exceeding)[^\d]{0,3}$/;
const MORE =
  /(?:超过|高于|多于|至少|最少|不少于|不低于|不小于|大于|逾|超|≥|>|at least|more than|no less than|no fewer than|over|above|exceed|exceeding|greater than)[^\d]{0,3}$/;

const read = new WeakMap<Quantity, Wording>();

/** Reads the words around a figure; done only for figures whose numbers agree, and once. */
export function wordingOf(quantity: Quantity): Wording {
  const known = read.get(quantity);
  if (known) return known;
  const wording = wordingIn(quantity);
  read.set(quantity, wording);
  return wording;
}

function wordingIn({ before, after, isOpen }: Quantity): Wording {
  const approximate = approximation(before, after, isOpen);
  const bound = boundIn(before, after);
  return {
    ...(approximate ? { approximate } : {}),
    ...(bound ? { bound } : {}),
    qualifiers: qualifiersIn(before, after),
  };
}

function approximation(before: string, after: string, isOpen: boolean): Wording["approximate"] {
  if (isOpen || OVER.test(before) || /^[多余]/.test(after)) return "up";
  if (NEARLY.test(before)) return "down";
  return AROUND.test(before) || /^\s?(?:左右|上下|or so)/.test(after) ? "around" : undefined;
}

function boundIn(before: string, after: string): Wording["bound"] {
  if (LESS.test(before) || /^\s?(?:以下|以内|之内|or less|or fewer|or below)/.test(after)) return "less";
  if (MORE.test(before) || /^\s?(?:以上|及以上|or more|or above)/.test(after)) return "more";
  return undefined;
}

/** The nearest word before a figure decides; one after it only where none stands before. */
function qualifiersIn(before: string, after: string): ReadonlyMap<string, string> {
  const qualifiers = new Map<string, string>();
  for (const { group, alternative } of findQualifiers(after).toReversed()) qualifiers.set(group, alternative);
  for (const { group, alternative } of findQualifiers(before)) qualifiers.set(group, alternative);
  return qualifiers;
}
