import type { Span } from "@guildhall/core";
import { articleKey } from "./article-key.ts";
import { createCodePoints, type CodePoints } from "./code-points.ts";
import { findHeadings, type Heading, type HeadingLevel } from "./headings.ts";
import { paragraphsOf, type Paragraph } from "./paragraphs.ts";

/** One article, or one attachment, in its place. */
export interface Unit {
  readonly heading: Heading;
  /** 第3条; for an attachment its label. */
  readonly key: string;
  /** 第一编 总则, 第二章 …: the headings above it, labels with names. */
  readonly path: readonly string[];
  /** From its heading to the next heading. */
  readonly span: Span;
  /** 款; empty for an attachment. */
  readonly paragraphs: readonly Paragraph[];
}

export interface ArticleTree {
  /** All that stands before the headings of the first article: title, headnote, table of contents. */
  readonly preamble: Span;
  readonly units: readonly Unit[];
}

/** A piece of the text that belongs together. The pieces of a text cover it, in order and without a gap. */
export interface ArticlePiece {
  readonly kind: "preamble" | "article" | "attachment";
  /** An article's piece begins with the chapter headings right above it. */
  readonly span: Span;
  readonly unit?: Unit;
}

const RANK: Readonly<Record<HeadingLevel, number>> = { 附件: 0, 编: 1, 分编: 2, 章: 3, 节: 4, 条: 5 };

/** Reads a law as its articles. */
export function articleTree(text: string): ArticleTree {
  return treeOf(createCodePoints(text), findHeadings(text));
}

/** Divides a text by its articles without losing a character: preamble, one piece per article, attachments. */
export function splitByArticle(text: string): ArticlePiece[] {
  const points = createCodePoints(text);
  const headings = findHeadings(text);
  const { units, preamble } = treeOf(points, headings);
  const starts = units.map((unit) => pieceStart(unit.heading, headings));
  const pieces: ArticlePiece[] = preamble.end > 0 ? [{ kind: "preamble", span: preamble }] : [];
  units.forEach((unit, at) => {
    const span = { start: starts[at] ?? 0, end: starts[at + 1] ?? points.length };
    pieces.push({ kind: unit.heading.level === "条" ? "article" : "attachment", span, unit });
  });
  return pieces;
}

function treeOf(points: CodePoints, headings: readonly Heading[]): ArticleTree {
  const above: Heading[] = [];
  const units: Unit[] = [];
  headings.forEach((heading, at) => {
    while (rankOf(above.at(-1)) >= RANK[heading.level]) above.pop();
    const isUnit = heading.level === "条" || heading.level === "附件";
    if (isUnit) units.push(unitOf(heading, above, headings[at + 1]?.span.start ?? points.length, points));
    if (heading.level !== "条") above.push(heading);
  });
  return { preamble: { start: 0, end: firstStart(headings, points.length) }, units };
}

function rankOf(heading: Heading | undefined): number {
  return heading === undefined ? -1 : RANK[heading.level];
}

function unitOf(heading: Heading, above: readonly Heading[], end: number, points: CodePoints): Unit {
  const isArticle = heading.level === "条";
  return {
    heading,
    key: isArticle ? articleKey(heading.number, heading.suffix) : heading.label,
    path: above.map(({ label, title }) => (title === undefined ? label : `${label} ${title}`)),
    span: { start: heading.span.start, end },
    paragraphs: isArticle ? paragraphsOf(points, heading.bodyStart, end) : [],
  };
}

function firstStart(headings: readonly Heading[], length: number): number {
  const first = headings.find(({ level }) => level === "条" || level === "附件");
  return first === undefined ? length : pieceStart(first, headings);
}

/** Walks up from an article over the headings of ever higher rank, so that a table of contents stays out. */
function pieceStart(heading: Heading, headings: readonly Heading[]): number {
  let at = indexOf(headings, heading);
  for (let previous = headings[at - 1]; previous !== undefined; previous = headings[at - 1]) {
    const rank = RANK[previous.level];
    if (previous.level === "条" || previous.level === "附件" || rank >= RANK[headings[at]?.level ?? "条"]) break;
    at -= 1;
  }
  return headings[at]?.span.start ?? heading.span.start;
}

/** By binary search: a code has more than a thousand articles. */
function indexOf(headings: readonly Heading[], heading: Heading): number {
  let low = 0;
  let high = headings.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((headings[middle]?.span.start ?? 0) < heading.span.start) low = middle + 1;
    else high = middle;
  }
  return low;
}
