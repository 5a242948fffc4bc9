import type { Reading } from "@guildhall/core";
import { rangeOfRow } from "../../tables/range-of-row.ts";
import { type RowDraft, writeTable } from "../../tables/write-table.ts";
import { createTranscript } from "../../transcript.ts";
import { findDelimiter } from "./find-delimiter.ts";
import { splitCells } from "./split-cells.ts";

/** A CSV file as one table. Rows are numbered as a spreadsheet numbers them; empty ones are left out. */
export function readCsv(text: string): Reading {
  const transcript = createTranscript();
  const content = text.startsWith("\uFEFF") ? text.slice(1) : text;
  transcript.omit(text.slice(0, text.length - content.length), "byte_order_mark");

  const rows = splitCells(content, findDelimiter(content)).map((cells, at): RowDraft => ({
    cells: cells.map((cell) => ({ text: cell })),
    place: { kind: "cell", sheet: "", range: rangeOfRow(at + 1, 1, cells.length) },
  }));
  writeTable(
    transcript,
    rows.filter((row) => row.cells.some(({ text }) => text.trim() !== "")),
  );
  return transcript.finish({ mediaType: "text/csv" });
}
