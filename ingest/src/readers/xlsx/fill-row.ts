import { lettersOf } from "../../number-words.ts";
import { PLAIN_FORMAT } from "./cell-formats.ts";
import { cellText } from "./cell-text.ts";
import type { MergedArea } from "./merged-areas.ts";
import type { Sheet, Workbook } from "./open-workbook.ts";
import type { StoredCell, StoredRow } from "./scan-sheet.ts";

/** A cell as a person sees it; one that a merged area covers shows the words of the area. */
export interface FilledCell {
  readonly text: string;
  readonly note: string;
  readonly isUnseen: boolean;
  readonly area?: MergedArea;
  /** Where the words it shows stand, when not in itself. */
  readonly repeats?: "left" | "above";
}

export interface FilledRow {
  /** From column A on. */
  readonly cells: readonly (FilledCell | undefined)[];
  /** Words of cells that a merged area covers: no program shows them. */
  readonly covered: readonly string[];
}

export interface RowFiller {
  hideColumns(first: number, last: number): void;
  /** Rows must come from top to bottom. */
  fill(row: StoredRow): FilledRow;
  /** Notes of cells that no row has. */
  notesLeft(): Iterable<string>;
}

/** A sheet has no more columns. */
const LAST_COLUMN = 16_384;
/** No more cells of a sheet are filled from merged ones: an area may be as large as the sheet. */
const MOST_FILLED = 1_000_000;

type Own = Omit<FilledCell, "area" | "repeats">;

export function createRowFiller(sheet: Sheet, workbook: Workbook, areas: readonly MergedArea[]): RowFiller {
  const hidden: { readonly first: number; readonly last: number }[] = [];
  const notes = new Map(sheet.notes);
  /** Areas that have begun, with the words that stand in their first cell. */
  let open: { readonly area: MergedArea; readonly words: Own }[] = [];
  let [next, filled] = [0, 0];

  const takenNote = (name: string): string => {
    const note = notes.get(name) ?? "";
    notes.delete(name);
    return note;
  };

  const ownOf = (row: number, column: number, cell: StoredCell | undefined): Own => {
    const note = notes.size === 0 ? "" : takenNote(`${lettersOf(column)}${row}`);
    const { numFmt, isWhite, hasGround } = (cell && workbook.formats[cell.format]) ?? PLAIN_FORMAT;
    const isUnseen =
      /^;;;$/.test(numFmt) ||
      (isWhite && !hasGround && !sheet.hasTables) ||
      hidden.some(({ first, last }) => column >= first && column <= last);
    return { text: cell ? cellText(cell, workbook) : "", note, isUnseen };
  };

  return {
    hideColumns: (first, last) => void hidden.push({ first, last }),
    fill: ({ number, cells }) => {
      const row: (FilledCell | undefined)[] = [];
      const covered: string[] = [];
      for (const cell of cells)
        if (cell.column >= 1 && cell.column <= LAST_COLUMN) row[cell.column - 1] = ownOf(number, cell.column, cell);
      open = open.filter(({ area }) => area.last.row >= number);
      for (let area = areas[next]; area && area.first.row <= number; area = areas[++next]) {
        if (area.last.row < number) continue;
        const first = area.first.row === number ? row[area.first.column - 1] : undefined;
        open.push({ area, words: first ?? { text: "", note: "", isUnseen: false } });
      }
      for (const { area, words } of open) {
        const last = Math.min(area.last.column, LAST_COLUMN);
        for (let column = area.first.column; column <= last && filled < MOST_FILLED; column += 1) {
          filled += 1;
          const isFirst = area.first.row === number && column === area.first.column;
          const repeats = column > area.first.column ? "left" : "above";
          const own = row[column - 1];
          if (!isFirst && own && !own.area) covered.push(...[own.text, own.note].filter((text) => text !== ""));
          row[column - 1] = isFirst ? { ...words, area } : { ...words, note: "", area, repeats };
        }
      }
      // a place that nothing stands in is a place too
      return { cells: Array.from(row), covered };
    },
    notesLeft: () => notes.values(),
  };
}
