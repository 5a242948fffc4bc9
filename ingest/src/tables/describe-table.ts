import type { Span, Table, TableRow } from "@guildhall/core";
import type { CodePoints } from "@guildhall/text";
import { findUnit } from "./find-unit.ts";
import { countHeaderRows } from "./header-rows.ts";

/** A table as a reader found it, before its unit and caption are sought. */
export interface TableDraft {
  readonly rows: readonly TableRow[];
  /** Where the format marks the header itself; else it is judged by what stands in the rows. */
  readonly headerRows?: number;
  readonly caption?: Span;
}

/** How many lines above a table may state its unit or its name. */
const LINES_ABOVE = 3;

/** 表3 …, 附表一 …, Table 2. … */
const CAPTION = /^(?:附?表\s*[\d一二三四五六七八九十]+|table\s+\d+)/i;

/** Completes a table with its header, its unit and its caption, which stand in its first rows or in the lines above it. */
export function describeTable({ rows, headerRows, caption }: TableDraft, points: CodePoints): Table {
  const start = rows[0]?.start ?? 0;
  const end = rows.at(-1)?.end ?? start;
  const words = rows.slice(0, 8).map((row) => row.cells.map((cell) => points.slice(cell.start, cell.end)));
  const header = headerRows ?? countHeaderRows(words);
  const above = linesAbove(start, points);
  const named = caption ?? above.find((line) => CAPTION.test(points.slice(line.start, line.end)));
  const headed = rows.slice(0, Math.max(header, 1)).flatMap((row) => row.cells);
  const unit = [...headed, ...above, ...(caption ? [caption] : [])]
    .map((span) => findUnit(span, points))
    .find((found) => found !== undefined);
  return { start, end, rows, headerRows: header, unit: unit ?? "unit_unknown", ...(named ? { caption: named } : {}) };
}

/** The lines right above, the nearest first. */
function linesAbove(start: number, points: CodePoints): Span[] {
  const from = Math.max(0, start - 300);
  const lines: Span[] = [];
  let end = start;
  for (const line of points.slice(from, start).split("\n").toReversed()) {
    const width = points.toCodePoint(points.toUtf16(end)) - points.toCodePoint(points.toUtf16(end) - line.length);
    if (line.trim() !== "") lines.push({ start: end - width, end });
    end -= width + 1;
    if (lines.length === LINES_ABOVE) break;
  }
  return lines;
}
