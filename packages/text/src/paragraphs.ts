import type { Span } from "@guildhall/core";
import type { CodePoints } from "./code-points.ts";
import { NUMERAL, parseNumber } from "./numbers.ts";

/** 款: a paragraph of an article. */
export interface Paragraph {
  readonly number: number;
  /** With its items. */
  readonly span: Span;
  readonly items: readonly Item[];
}

/** 项: （一）. */
export interface Item {
  readonly number: number;
  readonly label: string;
  readonly span: Span;
  readonly points: readonly Point[];
}

/** 目: 1. */
export interface Point {
  readonly number: number;
  readonly label: string;
  readonly span: Span;
}

interface Draft {
  readonly number: number;
  readonly label: string;
  readonly start: number;
  end: number;
  readonly inner: Draft[];
}

const ITEM = new RegExp(`^[ \\t　]{0,16}([（(]([${NUMERAL}]{1,4})[)）])`);
const POINT = /^[ \t　]{0,16}(([0-9０-９]{1,2})[.．、](?![0-9０-９]))/;

/** Reads the lines of an article's body [start, end) as 款, 项 and 目. */
export function paragraphsOf(points: CodePoints, start: number, end: number): Paragraph[] {
  const paragraphs: Draft[] = [];
  let at = start;
  for (const line of points.slice(start, end).split("\n")) {
    const length = line.trim() === "" ? 0 : points.toCodePoint(points.toUtf16(at) + line.trimEnd().length) - at;
    if (length > 0) addLine(paragraphs, line, at, at + length);
    at = points.toCodePoint(points.toUtf16(at) + line.length) + 1;
  }
  return paragraphs.map(({ number, start, end, inner }) => ({
    number,
    span: { start, end },
    items: inner.map(toItem),
  }));
}

function addLine(paragraphs: Draft[], line: string, lineStart: number, end: number): void {
  const indent = line.length - line.trimStart().length;
  const start = lineStart + indent;
  const paragraph = paragraphs.at(-1);
  const item = ITEM.exec(line);
  const point = POINT.exec(line);
  const draft = (match: RegExpExecArray): Draft => ({
    number: parseNumber(match[2] ?? "") ?? 0,
    label: match[1] ?? "",
    start,
    end,
    inner: [],
  });
  if (item && paragraph) paragraph.inner.push(draft(item));
  else if (point && paragraph?.inner.length) paragraph.inner.at(-1)?.inner.push(draft(point));
  else paragraphs.push({ number: paragraphs.length + 1, label: "", start, end, inner: [] });
  const owner = paragraphs.at(-1);
  if (owner) owner.end = end;
  const lastItem = owner?.inner.at(-1);
  if (lastItem) lastItem.end = end;
}

function toItem({ number, label, start, end, inner }: Draft): Item {
  return {
    number,
    label,
    span: { start, end },
    points: inner.map((point) => ({
      number: point.number,
      label: point.label,
      span: { start: point.start, end: point.end },
    })),
  };
}
