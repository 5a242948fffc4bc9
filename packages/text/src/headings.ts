import type { Span } from "@guildhall/core";
import { createCodePoints, type CodePoints } from "./code-points.ts";
import { readHeading, type HeadingLevel, type Read } from "./read-heading.ts";

export type { HeadingLevel } from "./read-heading.ts";

export interface Heading {
  readonly level: HeadingLevel;
  /** 3 for 第三条; 0 for an 附件 without a number. */
  readonly number: number;
  /** 1 for 第一百二十条之一. */
  readonly suffix?: number;
  /** As printed: 第三条. */
  readonly label: string;
  /** 总则, or 定义 of 第三条【定义】. */
  readonly title?: string;
  /** The label with its title. */
  readonly span: Span;
  readonly bodyStart: number;
}

/** Finds the headings 编, 分编, 章, 节, 条 and 附件 at line starts; a mention of an article at a line start is none. */
export function findHeadings(text: string): Heading[] {
  const points = createCodePoints(text);
  const headings: Heading[] = [];
  let lastArticle = 0;
  let previousEndsSentence = true;
  for (const line of linesOf(text)) {
    const read = readHeading(line.text, lastArticle > 0);
    const isContainer = read !== undefined && read.level !== "条";
    if (read !== undefined && (read.certain || continues(read, lastArticle, previousEndsSentence))) {
      if (read.level === "条") lastArticle = read.number;
      headings.push(toHeading(read, line, points));
    }
    if (line.text.trim() !== "") previousEndsSentence = isContainer || endsSentence(line.text);
  }
  return headings;
}

/** The running number decides: the next article is a heading, a later one only after a finished sentence. */
function continues({ number, suffix }: Read, last: number, previousEndsSentence: boolean): boolean {
  if (suffix !== undefined && number === last) return true;
  if (number === last + 1) return true;
  if (number === 1) return previousEndsSentence;
  return previousEndsSentence && number > last && number <= last + 5;
}

function endsSentence(line: string): boolean {
  return /[。；;！？!?：:.…”’」）)】]$/.test(line.trimEnd());
}

function toHeading(read: Read, line: Line, points: CodePoints): Heading {
  const { level, number, suffix, label, title } = read;
  return {
    level,
    number,
    ...(suffix === undefined ? {} : { suffix }),
    label,
    ...(title === undefined ? {} : { title }),
    span: points.span(line.start + read.start, line.start + read.end),
    bodyStart: points.toCodePoint(line.start + read.bodyStart),
  };
}

interface Line {
  readonly text: string;
  /** In UTF-16. */
  readonly start: number;
}

function* linesOf(text: string): Generator<Line> {
  let start = 0;
  while (start <= text.length) {
    const end = text.indexOf("\n", start);
    yield { text: text.slice(start, end < 0 ? text.length : end), start };
    if (end < 0) return;
    start = end + 1;
  }
}
