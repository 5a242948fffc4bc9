import { parseNumber } from "../numbers.ts";
import type { Moment } from "./quantity.ts";
import { unitAt } from "./units.ts";

const YEAR = "(\\d{4}|[一二][零〇○一二三四五六七八九]{3})";
const SMALL = "(\\d{1,2}|[一二三四五六七八九十]{1,3}|元|正)";
const CHINESE = new RegExp(
  `${YEAR}\\s?年(?![间轻龄])(?:\\s?${SMALL}\\s?月(?:份)?(?:\\s?${SMALL}\\s?[日号])?)?|${SMALL}\\s?月(?:份|(?:\\s?${SMALL}\\s?[日号]))?|(\\d{1,2})\\s?[日号](?![元])`,
  "y",
);
const SIGNS = /(\d{4})([-./])(\d{1,2})(?:\2(\d{1,2}))?(?![\d%])/y;
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH_NAME =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\\.?";
const MONTH_FIRST = new RegExp(
  `${MONTH_NAME}(?:\\s(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:]))?(?:,?\\s(?:of\\s)?(\\d{4})(?!\\d))?`,
  "y",
);
const DAY_FIRST = new RegExp(`(\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?${MONTH_NAME}(?:,?\\s(\\d{4})(?!\\d))?`, "y");
const BARE_YEAR = /((?:1[5-9]|20)\d{2})(?![\d%])(?!,\d|\.\d|\s?[万亿元名人家个件股米吨])/y;

/** The day, month or year that begins at this place of a folded text. */
export function momentAt(text: string, at: number): Moment | undefined {
  const first = text.charCodeAt(at);
  if (first >= 0x61 && first <= 0x7a) return monthFirst(text, at);
  const isDigit = first >= 0x30 && first <= 0x39;
  if (isDigit && /[\d.]/.test(text.charAt(at - 1))) return undefined;
  return chinese(text, at) ?? (isDigit ? (dayFirst(text, at) ?? withSigns(text, at) ?? bareYear(text, at)) : undefined);
}

function chinese(text: string, at: number): Moment | undefined {
  const match = executed(CHINESE, text, at);
  if (!match) return undefined;
  const [written, year, month, day, monthAlone, dayOfMonth, dayAlone] = match;
  const before = text.charAt(at - 1);
  if (year === undefined && /[个第每前近]/.test(before) && !/^\d/.test(written)) return undefined;
  return moment(at, written.length, {
    year: numberOf(year),
    month: numberOf(month ?? monthAlone),
    day: numberOf(day ?? dayOfMonth ?? dayAlone),
  });
}

function numberOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  return /^[元正]$/.test(written) ? 1 : parseNumber(written);
}

function withSigns(text: string, at: number): Moment | undefined {
  const match = executed(SIGNS, text, at);
  if (!match || Number(match[3]) > 12 || Number(match[3]) < 1) return undefined;
  return moment(at, match[0].length, { year: Number(match[1]), month: Number(match[3]), day: numberOf(match[4]) });
}

function monthFirst(text: string, at: number): Moment | undefined {
  const match = executed(MONTH_FIRST, text, at);
  if (!match || /[a-z0-9]/.test(text.charAt(at - 1))) return undefined;
  const [written, name = "", day, year] = match;
  // may and march alone are words.
  if ((name === "may" || name === "mar" || name === "march") && day === undefined && year === undefined)
    return undefined;
  return moment(at, written.length, { year: numberOf(year), month: monthOf(name), day: numberOf(day) });
}

function dayFirst(text: string, at: number): Moment | undefined {
  const match = executed(DAY_FIRST, text, at);
  if (!match) return undefined;
  const [written, day, name = "", year] = match;
  return moment(at, written.length, { year: numberOf(year), month: monthOf(name), day: numberOf(day) });
}

function bareYear(text: string, at: number): Moment | undefined {
  const match = executed(BARE_YEAR, text, at);
  const unit =
    match && (unitAt(text, at + 4) ?? (text.charAt(at + 4) === " " ? unitAt(text, at + 5) : undefined))?.unit;
  if (!match || (unit && unit.dimension !== "year") || /[$¥€£]\s?$|,$/.test(text.slice(Math.max(0, at - 2), at)))
    return undefined;
  return moment(at, match[0].length, { year: Number(match[1]) });
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3)) + 1;
}

function executed(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

interface Parts {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

function moment(start: number, length: number, { year, month, day }: Parts): Moment | undefined {
  if ((month ?? 1) > 12 || (day ?? 1) > 31) return undefined;
  return {
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
    start,
    end: start + length,
  };
}
