import type { Heading, Message } from "@guildhall/core";
import { createCodePoints } from "@guildhall/text";
import type { Way } from "../../shared/first-way.ts";
import { pack } from "../../shared/pack.ts";
import type { FinancePiece, Subject } from "../piece.ts";
import { proseFigures } from "../prose-figures.ts";
import { sheetFigures } from "../sheet-figures.ts";
import { blocksOf } from "../tables/blocks.ts";
import { tablePieces } from "../tables/table-pieces.ts";
import { itemHeadings, type LineHeading, numberedHeadings, type Section, sectionsOf } from "./outline.ts";

type FinanceWay = Way<FinancePiece>;

/** The ways of this trade, finest first: items of a 10-K, numbered sections, marked headings, tables alone, paragraphs. */
export function waysFor(subject: Subject, marked: readonly Heading[]): readonly FinanceWay[] {
  return [
    outlined("items", { zh: "按 10-K 的 Item", en: "items of the form" }, itemHeadings, subject),
    outlined("report-sections", { zh: "按报告的章节", en: "sections of the report" }, numberedHeadings, subject),
    outlined(
      "headings",
      { zh: "按文件自带的标题", en: "headings that the file marks" },
      (lines) => markedHeadings(lines, marked),
      subject,
    ),
    tables(subject),
    paragraphs(subject),
  ];
}

const FEWEST = 2;

function outlined(
  name: string,
  title: Message,
  read: (lines: readonly string[]) => (LineHeading | undefined)[],
  subject: Subject,
): FinanceWay {
  return {
    name,
    title,
    divide(text, target) {
      const lines = linesOf(text);
      const headings = read(lines);
      const found = headings.filter((heading) => heading !== undefined).length;
      if (found < FEWEST) return { reason: { zh: `只有${found}个标题`, en: `${found} headings only` } };
      return sectionsOf(lines, headings).flatMap((section) => piecesOf(section, subject, target));
    },
  };
}

/** Headings that the file itself marks, where no numbering runs; the title at the very top is none. */
function markedHeadings(lines: readonly string[], marked: readonly Heading[]): (LineHeading | undefined)[] {
  const byStart = new Map(
    marked.filter(({ start, level }) => start > 0 || level > 1).map((heading) => [heading.start, heading]),
  );
  let position = 0;
  return lines.map((line) => {
    const heading = byStart.get(position);
    position += createCodePoints(line).length;
    return heading === undefined ? undefined : { level: heading.level, title: line.trim() };
  });
}

/** Tables without any heading: exported statements, sheets. */
function tables(subject: Subject): FinanceWay {
  return {
    name: "tables",
    title: { zh: "按表格", en: "tables" },
    divide(text, target) {
      const lines = linesOf(text);
      if (!blocksOf(lines).some(({ kind }) => kind === "table")) return { reason: { zh: "没有表格", en: "no table" } };
      return piecesOf({ path: [], lines }, subject, target);
    },
  };
}

/** Whole sentences packed to the target: fits any text, and is the last way for that reason. */
function paragraphs(subject: Subject): FinanceWay {
  return {
    name: "paragraphs",
    title: { zh: "按段落", en: "paragraphs" },
    divide: (text, target) => prosePieces(text, [], subject, target),
  };
}

function piecesOf({ path, lines }: Section, subject: Subject, target: number): FinancePiece[] {
  return blocksOf(lines).flatMap((block) =>
    block.kind === "table" ? tablePieces(block, path, subject, target) : prosePieces(block.text, path, subject, target),
  );
}

function prosePieces(text: string, path: readonly string[], subject: Subject, target: number): FinancePiece[] {
  return pack(text, target).map((part) => ({
    text: part,
    path,
    ...(path.length === 0 ? {} : { locator: { kind: "section" as const, path } }),
    figures: [...proseFigures(part, subject), ...sheetFigures(part, subject)],
  }));
}

function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/).filter((line) => line !== "");
}
