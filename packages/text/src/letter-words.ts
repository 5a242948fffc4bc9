import { LETTER } from "./word-classes.ts";
import type { VisitWord } from "./words.ts";

const LONGEST_CODE = 64;

/**
 * Visits the words of a run of letters and digits that begins at `at`, and says where the run ends. A run joined by
 * . - / _ is a code: 600519.sh, gb/t33190-2016, 5.2. It is visited whole, and in parts unless it is a plain decimal.
 */
export function lettersAt(text: string, at: number, classes: Uint8Array, visit: VisitWord): number {
  const end = runEnd(text, at, classes);
  const isCode = hasJoint(text, at, end, classes);
  if (isCode && end - at <= LONGEST_CODE) visit(text, at, end);
  if (!isCode || !isDecimal(text, at, end)) visitParts(text, at, end, classes, visit);
  visitStandard(text, at, end, classes, visit);
  return end;
}

/** GB/T 33190 is written with a space and without; both are found as gb/t33190. */
function visitStandard(text: string, at: number, end: number, classes: Uint8Array, visit: VisitWord): void {
  if (end - at > 6 || text.charCodeAt(end) !== SPACE || !isDigit(text.charCodeAt(end + 1))) return;
  if (!STANDARD.test(text.slice(at, end))) return;
  const numberEnd = runEnd(text, end + 1, classes);
  if (numberEnd - end > LONGEST_CODE) return;
  const code = text.slice(at, end) + text.slice(end + 1, numberEnd);
  visit(code, 0, code.length);
  const withoutYear = code.search(/-\d{4}$/);
  if (withoutYear > 0) visit(code, 0, withoutYear);
}

const STANDARD = /^(?:[a-z]{2,4}\/[tz]|gb|iso|iec|en|db)$/;

function visitParts(text: string, at: number, end: number, classes: Uint8Array, visit: VisitWord): void {
  let start = at;
  for (let each = at; each <= end; each += 1) {
    if (each < end && classes[text.charCodeAt(each)] === LETTER) continue;
    if (each > start) visitSingular(text, start, each, visit);
    start = each + 1;
  }
}

/** An English plural of four letters or more is visited as its singular: rules → rule, policies → policy, boxes → box. */
function visitSingular(text: string, start: number, end: number, visit: VisitWord): void {
  const length = end - start;
  if (
    length < 4 ||
    text.charCodeAt(end - 1) !== SMALL_S ||
    !ASCII_WORD.test(text.slice(start, Math.min(end, start + LONGEST_CODE)))
  )
    return visit(text, start, end);
  const before = text.slice(Math.max(start, end - 4), end - 1);
  if (/[suis]$/.test(before)) return visit(text, start, end);
  if (length > 4 && before.endsWith("ie")) {
    const singular = `${text.slice(start, end - 3)}y`;
    return visit(singular, 0, singular.length);
  }
  return visit(text, start, /(?:ss|x|z|ch|sh)e$/.test(before) ? end - 2 : end - 1);
}

const SMALL_S = 0x73;
const SPACE = 0x20;
const ASCII_WORD = /^[a-z]+$/;

function runEnd(text: string, at: number, classes: Uint8Array): number {
  let end = at;
  while (end < text.length) {
    if (classes[text.charCodeAt(end)] === LETTER) end += 1;
    else if (end > at && isJoint(text.charCodeAt(end)) && classes[text.charCodeAt(end + 1)] === LETTER) end += 2;
    else break;
  }
  return end;
}

function hasJoint(text: string, at: number, end: number, classes: Uint8Array): boolean {
  for (let each = at; each < end; each += 1) if (classes[text.charCodeAt(each)] !== LETTER) return true;
  return false;
}

function isDecimal(text: string, at: number, end: number): boolean {
  for (let each = at; each < end; each += 1) {
    const unit = text.charCodeAt(each);
    if (unit !== FULL_STOP && !isDigit(unit)) return false;
  }
  return true;
}

const FULL_STOP = 0x2e;

function isJoint(unit: number): boolean {
  return unit === FULL_STOP || unit === 0x2d || unit === 0x2f || unit === 0x5f;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
