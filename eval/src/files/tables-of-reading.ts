import type { Reading, Table, TableRow } from "@guildhall/core";
import { type CodePoints, createCodePoints } from "@guildhall/text";
import type { GridCell } from "./adjacency.ts";
import type { TableOnPage } from "./read-table-truth.ts";

/** The tables that a reader found, cut where a page ends, with the cells that stretch as one. */
export function tablesOfReading(reading: Reading): readonly TableOnPage[] {
  const points = createCodePoints(reading.text);
  const pageAt = pagesOf(reading);
  return reading.tables.flatMap((table) => {
    const rowsByPage = new Map<number, TableRow[]>();
    for (const row of table.rows) {
      const page = pageAt(row);
      rowsByPage.set(page, [...(rowsByPage.get(page) ?? []), row]);
    }
    return Array.from(rowsByPage, ([page, rows]) => ({ page, cells: gridOf(rows, widthOf(table), points) }));
  });
}

/** The page on which a row begins; rows stand in order. */
function pagesOf({ places }: Reading): (row: TableRow) => number {
  let at = 0;
  let page = 1;
  return (row) => {
    for (let place = places[at]; place && place.start < row.end; at += 1, place = places[at]) {
      if (place.kind === "page") page = place.page;
      if (place.end > row.start) break;
    }
    return page;
  };
}

function widthOf({ rows }: Table): number {
  return Math.max(...rows.map(({ cells }) => cells.length));
}

function gridOf(rows: readonly TableRow[], width: number, points: CodePoints): readonly GridCell[] {
  const cells: GrowingCell[] = [];
  let above: readonly GrowingCell[] = [];
  rows.forEach((row, at) => {
    const line: GrowingCell[] = [];
    row.cells.forEach(({ start, end, repeats }, column) => {
      const stretched = repeats === "left" ? line[column - 1] : repeats === "above" ? above[column] : undefined;
      const cell = stretched ?? { row: at, lastRow: at, column, lastColumn: column, text: points.slice(start, end) };
      if (!stretched) cells.push(cell);
      cell.lastRow = at;
      cell.lastColumn = Math.max(cell.lastColumn, column);
      line.push(cell);
    });
    const only = line.length === 1 ? line[0] : undefined;
    if (only) only.lastColumn = width - 1;
    above = line;
  });
  return cells;
}

/** A cell while its table is being laid out. */
interface GrowingCell extends GridCell {
  lastRow: number;
  lastColumn: number;
}
