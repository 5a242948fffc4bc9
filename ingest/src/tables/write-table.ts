import type { Box, Place, Span, TableCell, TableRow } from "@guildhall/core";
import type { Transcript } from "../transcript.ts";

/** A cell as a format's reader gives it. */
export interface CellDraft {
  readonly text: string;
  /** Text that belongs to the cell and is not shown in it: a comment, hidden words. */
  readonly asides?: readonly { readonly text: string; readonly reason: string }[];
  readonly repeats?: TableCell["repeats"];
}

export interface RowDraft {
  readonly cells: readonly CellDraft[];
  readonly place?: PlaceOfRow;
}

/** A place whose span is not yet known. */
type PlaceOfRow =
  | { readonly kind: "cell"; readonly sheet: string; readonly range: string }
  | { readonly kind: "page"; readonly page: number; readonly box: Box };

export const CELL_SEPARATOR = " | ";

/** How a format marks a table. */
interface Marked {
  readonly headerRows?: number;
  readonly caption?: Span;
}

/** Writes rows as lines, cells separated by ` | `. Fewer than two rows or columns are lines of text and no table. */
export function writeTable(transcript: Transcript, rows: readonly RowDraft[], marked: Marked = {}): void {
  const table = beginTable(transcript);
  for (const row of rows) table.add(row);
  table.end(marked);
}

/** A table that is written while it is read. */
export interface OpenTable {
  add(row: RowDraft): void;
  end(marked?: Marked): void;
}

export function beginTable(transcript: Transcript): OpenTable {
  const rows: TableRow[] = [];
  let isWide = false;
  return {
    add: (row) => {
      isWide ||= row.cells.length > 1;
      rows.push(writeRow(transcript, row));
    },
    end: (marked = {}) => {
      if (rows.length > 1 && isWide) transcript.addTable({ rows, ...marked });
    },
  };
}

function writeRow(transcript: Transcript, { cells, place }: RowDraft): TableRow {
  transcript.endLine();
  const start = transcript.length;
  const spans = cells.map(({ text, asides = [], repeats }, at): TableCell => {
    if (at > 0) transcript.write(CELL_SEPARATOR);
    const span = transcript.write(onOneLine(text));
    for (const aside of asides) transcript.omit(aside.text, aside.reason);
    return repeats ? { ...span, repeats } : span;
  });
  const span = { start, end: transcript.length };
  if (place) transcript.addPlace(withSpan(place, span));
  transcript.endLine();
  return { ...span, cells: spans };
}

function withSpan(place: PlaceOfRow, span: Span): Place {
  return { ...span, ...place };
}

/** A line break within a cell is read as a space: a row is a line. */
function onOneLine(text: string): string {
  return text.replace(/\s*[\r\n\u2028\u2029]\s*/g, " ").trim();
}
