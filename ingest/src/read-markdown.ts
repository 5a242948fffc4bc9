import type { Reading } from "@guildhall/core";
import { readWithout, type Markup } from "./omit.ts";

/** Markdown without its marks. Quotes then show what a reader of the page sees; headings are kept as structure. */
export function readMarkdown(raw: string): Reading {
  const markup: Markup[] = [];
  const headings: (Markup & { level: number })[] = [];
  const frontMatter = /^\uFEFF?---[ \t]*\r?\n(?:(?!---[ \t]*\r?$).*\r?\n)*?---[ \t]*(?:\r?\n|$)/m.exec(
    raw.slice(0, 20_000),
  );
  let position = 0;
  if (frontMatter?.index === 0) {
    position = frontMatter[0].length;
    markup.push({ start: 0, end: position, reason: "front_matter" });
  }
  let block: Block | undefined;
  for (const line of linesFrom(raw, position)) {
    block = readLine(line, block, markup, headings);
  }
  const reading = readWithout(raw, merged(markup), headings, "text/markdown");
  const title = titleIn(frontMatter?.index === 0 ? frontMatter[0] : "") ?? firstHeading(reading);
  return { ...reading, ...(title ? { title } : {}) };
}

interface Line {
  readonly text: string;
  readonly start: number;
}
type Block = "fence" | "style" | "comment";

function* linesFrom(raw: string, from: number): Generator<Line> {
  let start = from;
  while (start < raw.length) {
    const newline = raw.indexOf("\n", start);
    const end = newline < 0 ? raw.length : newline;
    yield { text: raw.slice(start, end), start };
    start = end + 1;
  }
}

/** Adds a line's markup; returns the block that is still open after it. */
function readLine(
  line: Line,
  block: Block | undefined,
  markup: Markup[],
  headings: (Markup & { level: number })[],
): Block | undefined {
  const whole = { start: line.start, end: line.start + line.text.length };
  if (block === "style" || block === "comment") {
    const close = line.text.search(block === "style" ? /<\/(?:style|script)>/i : /-->/);
    markup.push({ ...whole, reason: block });
    return close < 0 ? block : undefined;
  }
  if (/^\s{0,3}(?:```|~~~)/.test(line.text)) {
    markup.push({ ...whole, reason: "markup" });
    return block === "fence" ? undefined : "fence";
  }
  if (block === "fence") return block;
  const opened = /^\s*(?:<(style|script)\b|<!--)/i.exec(line.text);
  if (opened) {
    markup.push({ ...whole, reason: opened[1] ? "style" : "comment" });
    return /<\/(?:style|script)>|-->/i.test(line.text) ? undefined : opened[1] ? "style" : "comment";
  }
  if (/^[\s|:-]+$/.test(line.text) && line.text.includes("---")) {
    markup.push({ ...whole, reason: "markup" });
    return undefined;
  }
  const mark = /^\s{0,3}(#{1,6})[ \t]+/.exec(line.text);
  if (mark?.[1]) {
    const start = line.start + mark[0].length;
    const words = line.text.slice(mark[0].length).trimEnd();
    const closing = /(?:^|[ \t])#{1,6}$/.exec(words.slice(-8))?.[0].length ?? 0;
    const end = start + words.length - closing;
    markup.push(
      { start: line.start, end: start, reason: "markup" },
      { start: end, end: end + closing, reason: "markup" },
    );
    headings.push({ start, end, level: mark[1].length, reason: "" });
  }
  markInline(line, markup);
  return undefined;
}

const INLINE =
  /\*{2,3}|`+|!?\[(?=[^\]\n]{0,500}\]\([^)\n]{0,500}\))|\]\([^)\n]{0,500}\)|<\/?[a-zA-Z][^<>\n]{0,500}>|^\s{0,3}>[ \t]?/g;

/** One star on either side of words: emphasis. A lone star is a product or a footnote. */
const EMPHASIS = /(?<!\*)\*(?=[^\s*])[^*\n]*(?<=[^\s*])\*(?!\*)/g;

function markInline(line: Line, markup: Markup[]): void {
  for (const { 0: words, index } of line.text.matchAll(EMPHASIS)) {
    for (const star of [index, index + words.length - 1])
      markup.push({ start: line.start + star, end: line.start + star + 1, reason: "markup" });
  }
  for (const match of line.text.matchAll(INLINE)) {
    markup.push({ start: line.start + match.index, end: line.start + match.index + match[0].length, reason: "markup" });
  }
}

function merged(markup: readonly Markup[]): readonly Markup[] {
  const result: Markup[] = [];
  for (const range of markup.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (last && range.start < last.end) {
      if (range.end > last.end) result[result.length - 1] = { ...last, end: range.end };
    } else if (range.end > range.start) result.push(range);
  }
  return result;
}

function titleIn(frontMatter: string): string | undefined {
  return /^title:[ \t]*["']?(.+?)["']?[ \t]*$/m.exec(frontMatter)?.[1];
}

function firstHeading(reading: Reading): string | undefined {
  const first = reading.headings.find((heading) => heading.level === 1);
  return first && [...reading.text].slice(first.start, first.end).join("").trim();
}
