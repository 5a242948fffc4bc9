import type { Citation, Span, Table, TableRow } from "@guildhall/core";
import { type CodePoints, isUnit, statesUnit } from "@guildhall/text";
import { numbersIn } from "./numbers-in.ts";
import { needsUnit } from "./needs-unit.ts";

/** Rows of one table, in order. */
export interface RowsOfTable {
  readonly table: Table;
  readonly rows: readonly TableRow[];
}

/**
 * The rows inside a citation of which a sentence says a figure (`said`, as plain numbers) whose unit neither the cell, nor
 * the row, nor the header of its column, nor the words around the table state. Spans are code points of canonical text.
 */
export function rowsWithoutUnit(
  { start, end, locator }: Pick<Citation, "start" | "end" | "locator">,
  said: ReadonlySet<number>,
  tables: readonly Table[],
  points: CodePoints,
): readonly RowsOfTable[] {
  const words = (span: Span | undefined): string => (span ? points.slice(span.start, span.end) : "");
  const path = locator.kind === "characters" ? [] : locator.path;
  return tables.flatMap((table): readonly RowsOfTable[] => {
    if (table.end <= start || table.start >= end || table.unit !== "unit_unknown") return [];
    if ([words(table.caption), ...linesAbove(table, points), ...path.filter(isNoRow)].some(statesUnit)) return [];
    const header = table.rows.slice(0, table.headerRows);
    const rows = table.rows.slice(table.headerRows).filter((row) => {
      if (row.end <= start || row.start >= end) return false;
      const texts = row.cells.map(words);
      const [label = ""] = texts;
      if (statesUnit(label) || texts.some(isUnit)) return false;
      return row.cells.some((cell, at) => {
        if (at === 0 || cell.start < start || cell.end > end) return false;
        const text = texts[at] ?? "";
        const column = header.map(({ cells }) => words(cells[at])).join(" ");
        if (statesUnit(column) || !needsUnit({ text, row: label, column })) return false;
        return [...numbersIn(text)].some((number) => said.has(number));
      });
    });
    return rows.length > 0 ? [{ table, rows }] : [];
  });
}

const ABOVE = 300;
const LINES = 3;
const LONGEST = 60;

/** The short lines right above a table, which name it and its unit; a row of another table is none of them. */
function linesAbove({ start }: Table, points: CodePoints): readonly string[] {
  return points
    .slice(Math.max(0, start - ABOVE), start)
    .split("\n")
    .filter((line) => line.trim() !== "")
    .slice(-LINES)
    .filter((line) => isNoRow(line) && Array.from(line).length <= LONGEST);
}

/** A header repeated in a path states units of its columns, which are read in the table itself. */
function isNoRow(line: string): boolean {
  return !line.includes(" | ");
}
