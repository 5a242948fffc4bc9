import type { Span } from "@guildhall/core";
import { createCodePoints } from "./code-points.ts";

/**
 * Divides a text into sentences, Chinese and English. The spans and the white space between them are the whole text.
 * A semicolon ends none (an item line ends at its line end); a line end does, unless the line is plainly broken off:
 * it ends in a comma, or English goes on in lower case.
 */
export function sentences(text: string): Span[] {
  const points = createCodePoints(text);
  const found: Span[] = [];
  const add = (from: number, to: number) => {
    const part = text.slice(from, to);
    const start = from + part.length - part.trimStart().length;
    const end = from + part.trimEnd().length;
    if (end > start) found.push(points.span(start, end));
  };
  let start = 0;
  for (const mark of text.matchAll(/[。！？!?.…]+|\n/g)) {
    if (mark.index < start) continue;
    const after = mark.index + mark[0].length;
    const end = mark[0] === "\n" ? lineBoundary(text, mark.index) : sentenceBoundary(text, mark.index, after);
    if (end === undefined) continue;
    add(start, end);
    start = end;
  }
  add(start, text.length);
  return found;
}

function lineBoundary(text: string, at: number): number | undefined {
  const before = lastVisible(text, at);
  const after = text
    .slice(at + 1, at + 65)
    .replace(/^[ \t　]+/, "")
    .charAt(0);
  if (/[，、,]/.test(before) && after !== "\n") return undefined;
  if (/[a-z]/.test(before) && /[a-z]/.test(after)) return undefined;
  return at + 1;
}

/** The last visible character of the line that ends at `at`, looking back a little. */
function lastVisible(text: string, at: number): string {
  return text
    .slice(Math.max(0, at - 64), at)
    .trimEnd()
    .slice(-1);
}

const CLOSING = /[”’」』）】》〉)"'\]]{0,8}/y;

function sentenceBoundary(text: string, at: number, after: number): number | undefined {
  CLOSING.lastIndex = after;
  const closing = CLOSING.exec(text)?.[0] ?? "";
  if (/^[》〉]/.test(closing)) return undefined;
  const end = after + closing.length;
  const next = text.charAt(end);
  const marks = text.slice(at, Math.min(after, at + 8));
  if (marks.includes("。") || /[！？]/.test(marks)) return end;
  if (/^[，、；。,;：:]/.test(next)) return undefined;
  if (marks.startsWith("…")) return end;
  if (marks.startsWith(".") && !endsEnglish(text, at, next)) return undefined;
  return next === "" || /[\s一-鿿]/.test(next) ? end : undefined;
}

const ABBREVIATIONS =
  /(?:^|[^a-z])(?:no|nos|art|arts|sec|fig|vol|pp?|ch|mr|mrs|ms|dr|prof|st|vs|etc|inc|ltd|co|corp|e\.g|i\.e|al|cf|approx|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/i;

/** A full stop ends an English sentence before white space, after a word that is no abbreviation, initial or list number. */
function endsEnglish(text: string, at: number, next: string): boolean {
  if (next !== "" && !/\s/.test(next)) return false;
  const before = text.slice(Math.max(0, at - 12), at);
  if (ABBREVIATIONS.test(before) && next !== "" && next !== "\n") return false;
  if (/(?:^|[\s.(])[A-Z]$/.test(before) && next !== "" && next !== "\n") return false;
  return !/(?:^|\n)[ \t　]*\d{1,3}$/.test(at <= 12 ? `\n${before}` : before);
}
