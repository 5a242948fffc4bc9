import { clockAt } from "./clock.ts";
import { momentAt } from "./moments.ts";
import { findQualifiers } from "./qualifiers.ts";
import type { ClockTime, Moment, Quantity } from "./quantity.ts";
import { numberAt, type ScannedNumber } from "./scan-number.ts";
import { type Unit, unitAt } from "./units.ts";

/** What a text says in figures. */
export interface Figures {
  readonly quantities: readonly Quantity[];
  readonly moments: readonly Moment[];
  readonly clocks: readonly ClockTime[];
}

/**
 * Finds quantities, days and times of day in a text folded as for search: 3.6亿元, 百分之三十, 0.5 mg, two million people,
 * 二〇二四年三月, Nov. 20, 19:00. One pass; a code (gb33190, akb48) is no number.
 */
export function findFigures(text: string): Figures {
  const quantities: Quantity[] = [];
  const moments: Moment[] = [];
  const clocks: ClockTime[] = [];
  let at = 0;
  while (at < text.length) {
    const start = nextStart(text, at);
    if (start < 0) break;
    if (
      isDigit(text.charCodeAt(start)) &&
      followsLetter(text, start) &&
      !CURRENCY_BEFORE.test(text.slice(Math.max(0, start - 4), start))
    ) {
      at = runEnd(text, start);
      continue;
    }
    const clock = clockAt(text, start);
    if (clock) clocks.push(clock);
    const moment = momentAt(text, start);
    if (moment) {
      moments.push(moment);
      at = moment.end;
      continue;
    }
    const read = fractionAt(text, start) ?? quantityAt(text, start);
    if (read) quantities.push(read);
    at = Math.max(start + 1, clock?.end ?? 0, read?.end ?? 0);
    if (!read && isLetter(text.charCodeAt(start))) while (isLetter(text.charCodeAt(at))) at += 1;
  }
  return { quantities: rangesWithUnits(text, quantities), moments, clocks };
}

const START =
  /[\d零〇一二两三四五六七八九十百千万]|\b(?:zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thir|fif|twent|fort|eight|nine|dozen|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/g;

function nextStart(text: string, from: number): number {
  START.lastIndex = from;
  return START.exec(text)?.index ?? -1;
}

const CURRENCY_BEFORE = /(?:rmb|usd|us|cny|eur|hk|hkd)\s?\$?$/;

function quantityAt(text: string, start: number): Quantity | undefined {
  const number = numberAt(text, start);
  return number && quantityOf(text, start, number);
}

/** 百分之三十, 千分之五, 万分之二, 三分之二. */
function fractionAt(text: string, start: number): Quantity | undefined {
  const simple = /(\d{1,2})\/(\d{1,2})(?![\d/.])/y;
  simple.lastIndex = start;
  const [written = "", over, under] = simple.exec(text) ?? [];
  if (over !== undefined && Number(over) < Number(under) && !/[\d/.]/.test(text.charAt(start - 1))) {
    const value = Number(over) / Number(under);
    const number: ScannedNumber = {
      value,
      precision: value * 0.01,
      scale: 1,
      approximate: false,
      script: "arabic",
      end: start + written.length,
    };
    return made(text, start, number, { dimension: "ratio", factor: 1, counts: false }, number.end);
  }
  const whole = /(百|千|万|[一二三四五六七八九十]{1,2})分之/y;
  whole.lastIndex = start;
  const match = whole.exec(text);
  if (!match) return undefined;
  const parts = { 百: 100, 千: 1000, 万: 10_000 }[match[1] ?? ""] ?? numberAt(match[1] ?? "", 0)?.value;
  const number = numberAt(text, start + match[0].length);
  if (!number || !parts) return undefined;
  const scaled = {
    ...number,
    scale: number.scale / parts,
    value: number.value / parts,
    precision: number.precision / parts,
  };
  return made(text, start, scaled, { dimension: "ratio", factor: 1, counts: false }, number.end);
}

function quantityOf(text: string, start: number, number: ScannedNumber): Quantity | undefined {
  const gap = text.charCodeAt(number.end) === SPACE || text.charCodeAt(number.end) === HYPHEN ? 1 : 0;
  const found = unitAt(text, number.end) ?? (gap ? unitAt(text, number.end + gap) : undefined);
  const currency = currencyBefore(text, start);
  if (currency) return made(text, start, number, currency, number.end);
  if (number.script === "han" && !isHanQuantity(text, start, number, found?.unit)) return undefined;
  return made(text, start, number, found?.unit ?? BARE, found?.end ?? number.end);
}

const BARE: Unit = { dimension: "", factor: 1, counts: true };
const SPACE = 0x20;
const HYPHEN = 0x2d;

/** 一 counts only before a measure (一年, 一公斤); any other single numeral only before a unit, and never inside an idiom. */
function isHanQuantity(text: string, start: number, number: ScannedNumber, unit: Unit | undefined): boolean {
  const length = number.end - start;
  if (length > 1) return unit !== undefined || length > 2 || !/[百千万]/.test(text.charAt(start));
  if (unit === undefined || text.charAt(start) === "零") return false;
  if (/[第唯统万专]/.test(text.charAt(start - 1)) && text.charAt(start - 1) !== "第") return false;
  return number.value > 1
    ? text.slice(start, start + 2) !== "十分"
    : !unit.counts && unit.dimension !== "day" && unit.dimension !== "ratio";
}

function currencyBefore(text: string, start: number): Unit | undefined {
  const at = text.charCodeAt(start - 1) === SPACE ? start - 2 : start - 1;
  const dimension = { $: "usd", "¥": "cny", "￥": "cny", "€": "eur", "£": "gbp" }[text.charAt(at)];
  if (dimension === "usd" && /[hk]$/.test(text.slice(Math.max(0, at - 1), at)))
    return { dimension: "hkd", factor: 1, counts: false };
  if (dimension) return { dimension, factor: 1, counts: false };
  return /(?:rmb|cny)$/.test(text.slice(Math.max(0, at - 2), at + 1))
    ? { dimension: "cny", factor: 1, counts: false }
    : undefined;
}

const BEFORE = 24;
const AFTER = 8;
const CLAUSE_END = /[，,；;。！？!?\n|\t]/;

function made(text: string, start: number, number: ScannedNumber, unit: Unit, end: number): Quantity {
  const before = lastClause(text.slice(Math.max(0, start - BEFORE), start));
  const rest = text.slice(end, end + AFTER);
  const stop = rest.search(CLAUSE_END);
  const after = stop < 0 ? rest : rest.slice(0, stop);
  const bound = boundOf(before, after);
  const approximate = approximationOf(number, before, after);
  return {
    value: number.value * unit.factor,
    precision: number.precision * unit.factor,
    scale: number.scale * unit.factor,
    dimension: unit.dimension,
    counts: unit.counts,
    unit: text.slice(number.end, end).trim(),
    ...(approximate ? { approximate } : {}),
    ...(bound ? { bound } : {}),
    qualifiers: qualifiersOf(before, after),
    script: number.script,
    start,
    end,
  };
}

/** What follows the last mark that ends a clause; a comma between digits ends none. */
function lastClause(before: string): string {
  for (let at = before.length - 1; at >= 0; at -= 1) {
    if (CLAUSE_END.test(before.charAt(at)) && !/\d$/.test(before.slice(0, at))) return before.slice(at + 1);
  }
  return before;
}

const AROUND = /(?:约|大约|大概|about|around|approximately|roughly|circa|some|~|≈)\s?[$¥€£]?\s?(?:为|有|是)?\s?$/;
const NEARLY = /(?:近|将近|接近|nearly|almost|close to)\s?[$¥€£]?\s?$/;
const OVER = /(?:逾|(?<!不|得)超|(?<!不|得)超过|over|(?<!no |not )more than)\s?[$¥€£]?\s?$/;

function approximationOf({ approximate }: ScannedNumber, before: string, after: string): Quantity["approximate"] {
  if (approximate || OVER.test(before) || /^[多余]/.test(after)) return "up";
  if (NEARLY.test(before)) return "down";
  return AROUND.test(before) || /^\s?(?:左右|上下|or so)/.test(after) ? "around" : undefined;
}

const LESS =
  /(?:不超过|不高于|不多于|不得超过|至多|最多|不大于|(?<!不)低于|(?<!不)少于|(?<!不)小于|不到|不足|未满|≤|<|at most|up to|no more than|not more than|(?<!no )less than|(?<!no )fewer than|under|below|not exceed|not exceeding)[^\d]{0,3}$/;
const MORE =
  /(?:超过|高于|多于|至少|最少|不少于|不低于|不小于|大于|逾|超|≥|>|at least|more than|no less than|no fewer than|over|above|exceed|exceeding|greater than)[^\d]{0,3}$/;

function boundOf(before: string, after: string): "more" | "less" | undefined {
  if (LESS.test(before) || /^(?:以下|以内|之内|or less|or fewer|or below)/.test(after.trimStart())) return "less";
  if (MORE.test(before) || /^(?:以上|及以上|or more|or above)/.test(after.trimStart())) return "more";
  return undefined;
}

/** The nearest word before a figure says what kind it is; one after it only where none stands before. */
function qualifiersOf(before: string, after: string): ReadonlyMap<string, string> {
  const qualifiers = new Map<string, string>();
  for (const { group, alternative } of findQualifiers(after).toReversed()) qualifiers.set(group, alternative);
  for (const { group, alternative } of findQualifiers(before)) qualifiers.set(group, alternative);
  return qualifiers;
}

/** In 5-10 mg and 3至5年 the first number has the unit of the second. */
function rangesWithUnits(text: string, quantities: readonly Quantity[]): readonly Quantity[] {
  return quantities.map((quantity, index) => {
    const next = quantities[index + 1];
    if (!next || quantity.dimension !== "" || next.dimension === "" || next.start - quantity.end > 4) return quantity;
    if (!/^\s?(?:[-–—~～至到]|to|and|or|或|、)\s?[$¥]?$/.test(text.slice(quantity.end, next.start))) return quantity;
    const { scale, dimension, counts } = next;
    return {
      ...quantity,
      value: quantity.value * scale,
      precision: quantity.precision * scale,
      scale,
      dimension,
      counts,
    };
  });
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function isLetter(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

/** A digit after a letter, or after a letter and a hyphen, belongs to a code: akb48, covid-19. */
function followsLetter(text: string, at: number): boolean {
  return isLetter(text.charCodeAt(at - 1)) || (text.charCodeAt(at - 1) === HYPHEN && isLetter(text.charCodeAt(at - 2)));
}

/** Where a code ends that begins before a digit: gb33190-2016. */
function runEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && (isDigit(text.charCodeAt(at)) || isLetter(text.charCodeAt(at)))) at += 1;
  return at;
}
