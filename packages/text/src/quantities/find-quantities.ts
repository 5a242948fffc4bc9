import { clockAt } from "./clock.ts";
import { coinsAt } from "./coins.ts";
import { isFormalWord } from "./formal-number.ts";
import { momentAt } from "./moments.ts";
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
  /[\d零〇一二两三四五六七八九十廿卅卌百千万壹贰叁肆伍陆柒捌玖拾]|\b(?:zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thir|fif|twent|fort|eight|nine|dozen|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/g;

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
  const coins = coinsAt(text, number.end);
  if (coins && (currency?.dimension ?? "cny") === "cny") {
    const value = number.value + coins.value;
    const precision = coins.isExact ? 0.005 : number.precision;
    return made(text, start, { ...number, value, precision }, YUAN, coins.end);
  }
  if (currency) return made(text, start, number, currency, number.end);
  if (number.script === "han" && !isHanQuantity(text, start, number, found?.unit)) return undefined;
  return made(text, start, number, found?.unit ?? BARE, found?.end ?? number.end);
}

const YUAN: Unit = { dimension: "cny", factor: 1, counts: false };
const BARE: Unit = { dimension: "", factor: 1, counts: true };
const SPACE = 0x20;
const HYPHEN = 0x2d;

/** 零 and 一 count only before a measure (零元, 一年, 一公斤); any other single numeral only before a unit, and never inside an idiom. */
function isHanQuantity(text: string, start: number, number: ScannedNumber, unit: Unit | undefined): boolean {
  const length = number.end - start;
  if (length > 1) return unit !== undefined || length > 2 || !/[百千万]/.test(text.charAt(start));
  if (unit === undefined || (isFormalWord(text.charAt(start)) && unit.dimension !== "cny")) return false;
  if (number.value === 1 && /[哪每这那同某前后]/.test(text.charAt(start - 1))) return false;
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

function made(text: string, start: number, number: ScannedNumber, unit: Unit, end: number): Quantity {
  return {
    value: number.value * unit.factor,
    precision: number.precision * unit.factor,
    scale: number.scale * unit.factor,
    dimension: unit.dimension,
    counts: unit.counts,
    unit: text.slice(number.end, end).trim(),
    isOpen: number.approximate,
    before: text.slice(clauseStart(text, start), start),
    after: text.slice(end, clauseEnd(text, end)),
    script: number.script,
    start,
    end,
  };
}

/** Where the clause begins, looking back a little; a comma between digits ends none. */
function clauseStart(text: string, start: number): number {
  const least = Math.max(0, start - BEFORE);
  let at = start;
  while (at > least && !(CLAUSE_MARKS.has(text.charCodeAt(at - 1)) && !isDigit(text.charCodeAt(at - 2)))) at -= 1;
  return at;
}

function clauseEnd(text: string, end: number): number {
  let at = end;
  while (at < text.length && at - end < AFTER && !CLAUSE_MARKS.has(text.charCodeAt(at))) at += 1;
  return at;
}

const CLAUSE_MARKS: ReadonlySet<number> = new Set(Array.from("，,；;。！？!?\n|\t", (mark) => mark.charCodeAt(0)));

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
