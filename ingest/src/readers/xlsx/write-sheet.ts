import { rangeOfRow } from "../../tables/range-of-row.ts";
import { beginTable, type CellDraft, type OpenTable, type RowDraft, writeTable } from "../../tables/write-table.ts";
import type { Transcript } from "../../transcript.ts";
import { mergedAreas } from "./merged-areas.ts";
import type { Sheet, Workbook } from "./open-workbook.ts";
import { createRowFiller, type FilledCell } from "./fill-row.ts";
import { scanSheet } from "./scan-sheet.ts";

/** Writes a sheet: its name, then its rows. Rows that stand together are a table; an empty row ends it. */
export async function writeSheet(transcript: Transcript, sheet: Sheet, workbook: Workbook): Promise<void> {
  if (!sheet.isHidden) {
    transcript.endLine();
    transcript.addHeading({ ...transcript.write(sheet.name), level: 1 });
  } else transcript.omit(sheet.name, "hidden");
  const filler = createRowFiller(sheet, workbook, await mergedAreas(sheet.xml()));
  const block = createBlockWriter(transcript);
  let last = 0;
  await scanSheet(sheet.xml(), {
    onHiddenColumns: filler.hideColumns,
    onRow: (row) => {
      const { cells, covered } = filler.fill(row);
      const draft = rowDraft(sheet, row.number, cells);
      if (row.number > last + 1 || !draft) block.end();
      last = row.number;
      if (row.isHidden || sheet.isHidden) transcript.omit(textOfRow(cells), "hidden");
      else if (draft) block.add(draft);
      for (const words of covered) transcript.omit(words, "hidden");
    },
  });
  block.end();
  for (const note of filler.notesLeft()) transcript.omit(note, "comment");
  transcript.endLine();
}

/**
 * Writes rows that stand together. Lines above a table (its title, 单位：万元) stand in one cell; they are lines of text,
 * which the table then refers to.
 */
function createBlockWriter(transcript: Transcript): { add(row: RowDraft): void; end(): void } {
  let table: OpenTable | undefined;
  return {
    add: (row) => {
      if (!table && row.cells.length === 1) return writeTable(transcript, [row]);
      table ??= beginTable(transcript);
      table.add(row);
    },
    end: () => {
      table?.end();
      table = undefined;
    },
  };
}

/** The row from its first column to its last used; undefined when nothing stands in it. */
function rowDraft(sheet: Sheet, number: number, cells: readonly (FilledCell | undefined)[]): RowDraft | undefined {
  const until = cells.findLastIndex(isUsed) + 1;
  const from = cells.findIndex(isUsed);
  if (from < 0) return undefined;
  const used = cells.slice(0, until);
  const { area } = cells[from] ?? {};
  const isOne =
    until === from + 1 || (area !== undefined && used.every((cell, at) => at < from || cell?.area === area));
  return {
    cells: (isOne ? used.slice(from, from + 1) : used).map(cellDraft),
    place: { kind: "cell", sheet: sheet.name, range: rangeOfRow(number, isOne ? from + 1 : 1, until) },
  };
}

function isUsed(cell: FilledCell | undefined): boolean {
  return cell !== undefined && (cell.text.trim() !== "" || cell.note !== "");
}

const NO_ASIDES: NonNullable<CellDraft["asides"]> = [];

/** A merged cell is written into each cell it covers; its note once. */
function cellDraft(cell: FilledCell | undefined): CellDraft {
  if (!cell) return { text: "" };
  const { text, note, isUnseen, repeats } = cell;
  const asides = note ? [{ text: note, reason: "comment" }] : NO_ASIDES;
  if (isUnseen) return { text: "", asides: [{ text, reason: "hidden" }, ...asides] };
  return repeats ? { text, repeats } : { text, asides };
}

function textOfRow(cells: readonly (FilledCell | undefined)[]): string {
  return cells.flatMap((cell) => cell?.text ?? []).join("\t");
}
