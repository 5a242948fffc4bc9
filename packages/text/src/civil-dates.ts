import type { CivilDate, Span } from "@guildhall/core";
import { isCivilDate } from "@guildhall/core";
import { createCodePoints } from "./code-points.ts";
import { parseNumber } from "./numbers.ts";

export { isCivilDate } from "@guildhall/core";
export type { CivilDate } from "@guildhall/core";

export interface FoundDate {
  readonly span: Span;
  readonly date: CivilDate;
}

const YEAR = "(?:[0-9０-９]{4}|[零〇○◯ＯO一二三四五六七八九]{4})";
const MONTH = "(?:[0-9０-９]{1,2}|[一二三四五六七八九十正元]{1,3})";
const DAY = "(?:[0-9０-９]{1,2}|[一二三四五六七八九十廿卅]{1,4})";

/** A day in Chinese, for the patterns of this package; groups: year, month, day. */
export const DATE = `(${YEAR})[ 　]{0,2}年[ 　]{0,2}(${MONTH})[ 　]{0,2}月[ 　]{0,2}(${DAY})[ 　]{0,2}日`;

const IN_CHINESE = new RegExp(DATE, "g");
const WITH_SIGNS = /(?<![\d.\-/])(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?![\d\-/]|\.\d)/g;

/** Finds days: 2024年1月1日, 二○二四年一月一日, 2024-01-01, 2024.1.1, 2024/1/1. Days that do not exist are no days. */
export function findDates(text: string): FoundDate[] {
  const points = createCodePoints(text);
  const found: FoundDate[] = [];
  const add = (at: number, written: string, date: CivilDate | undefined) => {
    if (date !== undefined) found.push({ span: points.span(at, at + written.length), date });
  };
  for (const match of text.matchAll(IN_CHINESE)) add(match.index, match[0], readDate(match[1], match[2], match[3]));
  for (const match of text.matchAll(WITH_SIGNS)) add(match.index, match[0], readDate(match[1], match[3], match[4]));
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** Year, month and day as written; undefined where there is no such day. */
export function readDate(year = "", month = "", day = ""): CivilDate | undefined {
  const y = parseNumber(year.replaceAll(/[ＯO]/g, "〇"));
  const m = /^[正元]$/.test(month) ? 1 : parseNumber(month);
  const d = parseNumber(day);
  if (y === undefined || m === undefined || d === undefined) return undefined;
  const date = format(y, m, d);
  return isCivilDate(date) ? date : undefined;
}

/** The day that many days later; negative counts back. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return new Date(instantOf(date) + days * DAY_IN_MS).toISOString().slice(0, 10);
}

/** The same day that many months later; the last day of the month where there is none (01-31 → 02-29). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const count = year * 12 + (month - 1) + months;
  const laterYear = Math.floor(count / 12);
  const laterMonth = count - laterYear * 12 + 1;
  const lastDay = new Date(Date.UTC(laterYear, laterMonth, 0)).getUTCDate();
  return format(laterYear, laterMonth, Math.min(day, lastDay));
}

/** The same day that many years later; 02-29 becomes 02-28 where needed. */
export function addYears(date: CivilDate, years: number): CivilDate {
  return addMonths(date, years * 12);
}

/** Days from the first date to the second; negative when the second is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((instantOf(to) - instantOf(from)) / DAY_IN_MS);
}

const DAY_IN_MS = 86_400_000;

function instantOf(date: CivilDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function format(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
