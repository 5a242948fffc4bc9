import type { Cell, Row, Worksheet } from "exceljs";
import { rangeOfRow } from "../../tables/range-of-row.ts";
import { type CellDraft, type RowDraft, writeTable } from "../../tables/write-table.ts";
import type { Transcript } from "../../transcript.ts";
import { cellText, noteOf } from "./cell-text.ts";
import { isUnseen } from "./is-unseen.ts";

/** Writes a sheet: its name, then its rows. Rows that stand together are a table; an empty row ends it. */
export function writeSheet(transcript: Transcript, sheet: Worksheet): void {
  if (sheet.state !== "visible") return omitSheet(transcript, sheet);
  transcript.endLine();
  transcript.addHeading({ ...transcript.write(sheet.name), level: 1 });
  let block: RowDraft[] = [];
  let last = 0;
  const endBlock = (): void => {
    writeBlock(transcript, block);
    block = [];
  };
  sheet.eachRow((row, number) => {
    const draft = rowDraft(sheet, row);
    if (number > last + 1 || !draft) endBlock();
    last = number;
    if (row.hidden) transcript.omit(textOfRow(row), "hidden");
    else if (draft) block.push(draft);
    letGoOf(row);
  });
  endBlock();
  transcript.endLine();
}

/** Lines above a table (its title, 单位：万元) stand in one cell; they are lines of text, which the table then refers to. */
function writeBlock(transcript: Transcript, block: readonly RowDraft[]): void {
  const first = block.findIndex((row) => row.cells.length > 1);
  const headless = first < 0 ? block.length : first;
  for (const row of block.slice(0, headless)) writeTable(transcript, [row]);
  if (headless < block.length) writeTable(transcript, block.slice(headless));
}

/** A long sheet would be held twice: as cells, which are large, and as what was made of them. Merged cells are asked for again. */
function letGoOf(row: Row): void {
  let hasMerged = false;
  row.eachCell((cell) => (hasMerged ||= cell.isMerged));
  if (!hasMerged) row.destroy();
}

/** The row from its first used column of the sheet to its last; undefined when nothing stands in it. */
function rowDraft(sheet: Worksheet, row: Row): RowDraft | undefined {
  const cells: (Cell | undefined)[] = [];
  // a cell that is asked for by its place is made where there is none
  for (let column = 1; column <= row.cellCount; column += 1) cells.push(row.findCell(column));
  while (cells.length > 0 && !isUsed(cells.at(-1))) cells.pop();
  const from = cells.findIndex(isUsed);
  if (from < 0) return undefined;
  const isOne = cells.every((cell, at) => at < from || cell?.master === cells[from]?.master);
  const drafts = isOne ? [cellDraft(sheet, cells[from])] : cells.map((cell) => cellDraft(sheet, cell));
  return {
    cells: drafts,
    place: { kind: "cell", sheet: sheet.name, range: rangeOfRow(row.number, isOne ? from + 1 : 1, cells.length) },
  };
}

function isUsed(cell: Cell | undefined): boolean {
  return cell !== undefined && (cellText(cell).trim() !== "" || noteOf(cell) !== "");
}

const NO_ASIDES: NonNullable<CellDraft["asides"]> = [];

/** A merged cell is written into each cell it covers; its note once. */
function cellDraft(sheet: Worksheet, cell: Cell | undefined): CellDraft {
  if (!cell) return { text: "" };
  const text = cellText(cell.master);
  const note = cell.master === cell ? noteOf(cell) : "";
  const asides = note ? [{ text: note, reason: "comment" }] : NO_ASIDES;
  if (sheet.getColumn(cell.col).hidden || isUnseen(cell.master))
    return { text: "", asides: [{ text, reason: "hidden" }, ...asides] };
  if (cell.master === cell) return { text, asides };
  return { text, repeats: cell.fullAddress.col > cell.master.fullAddress.col ? "left" : "above" };
}

function omitSheet(transcript: Transcript, sheet: Worksheet): void {
  transcript.omit(sheet.name, "hidden");
  sheet.eachRow((row) => transcript.omit(textOfRow(row), "hidden"));
}

function textOfRow(row: Row): string {
  const texts: string[] = [];
  row.eachCell((cell) => texts.push(cellText(cell)));
  return texts.join("\t");
}
