import type { TableCell, TableRow } from "@guildhall/core";
import { CELL_SEPARATOR } from "../../tables/write-table.ts";
import type { Transcript } from "../../transcript.ts";
import { cellsOf, findTables, type Part } from "./find-tables.ts";
import { findRunningHeads } from "./find-running-heads.ts";
import type { HeadingSizes } from "./heading-sizes.ts";
import { goesOn, isJoinedBare, type Line, linesOf, type Measure, measureOf } from "./join-lines.ts";
import { orderRows } from "./order-rows.ts";
import type { Page } from "./read-page.ts";
import { fillCells, type RuledCell } from "./rules/fill-cells.ts";
import { median, type Segment, textOfRow } from "./segment.ts";

/** In parts of a letter's size, how much lower the next line stands at least. */
const LOWER = 0.25;

/** Writes down pages in reading order; a paragraph may go on over a page's end. */
export function writePages(transcript: Transcript, pages: readonly Page[], headings: HeadingSizes): void {
  const repeated = findRunningHeads(pages);
  const writer = createPageWriter(transcript, headings);
  let measure: Measure | undefined;
  for (const page of pages) {
    for (const segment of page.doubled) transcript.omit(segment.text, "drawn_twice");
    for (const text of page.unseen) transcript.omit(text, "hidden");
    for (const segment of page.segments) {
      const reason = repeated.get(segment);
      if (reason) transcript.omit(segment.text, reason);
    }
    const body = withRuledTables(
      page,
      page.segments.filter((segment) => !repeated.has(segment)),
    );
    for (const block of orderRows(page.number, body)) {
      const parts = findTables(block);
      measure = measureOf(
        parts.flatMap((part) => (part.kind === "prose" ? part.rows : [])),
        measure,
      );
      for (const part of parts) writer.writePart(part, measure);
    }
    for (const segment of page.turned) writer.writeApart(page.number, segment);
  }
  writer.finish();
}

/** The words of the page, those of each ruled table as one; the largest table first, for a table may stand in a cell of another. */
function withRuledTables({ number, grids }: Page, segments: readonly Segment[]): readonly Segment[] {
  let left = segments;
  const tables: Segment[] = [];
  const area = ({ box }: Page["grids"][number]): number => (box[2] - box[0]) * (box[3] - box[1]);
  for (const grid of grids.toSorted((a, b) => area(b) - area(a))) {
    const table = fillCells(number, grid, left);
    if (!table) continue;
    const taken = new Set(table.segments);
    left = left.filter((segment) => !taken.has(segment));
    const size = median(table.segments.map((segment) => segment.size));
    tables.push({ text: "", box: grid.box, baseline: grid.box[3], size, table });
  }
  return [...left, ...tables];
}

interface PageWriter {
  writePart(part: Part, column: Measure): void;
  /** A line of its own. */
  writeApart(page: number, segment: Segment): void;
  finish(): void;
}

/** A table that may go on where the next page begins: with nothing between, ruled into as many columns. */
interface OpenTable {
  readonly rows: readonly TableRow[];
  readonly isRuled: boolean;
  readonly page: number;
  readonly width: number;
  /** Where the text ended when its last row had been written. */
  readonly end: number;
}

function createPageWriter(transcript: Transcript, headings: HeadingSizes): PageWriter {
  let last: Line | undefined;
  let open: OpenTable | undefined;
  let paragraphStart = transcript.length;

  const endParagraph = (): void => {
    const level = last && headings.levelOf(last.row);
    if (level !== undefined) transcript.addHeading({ start: paragraphStart, end: transcript.length, level });
    transcript.endLine();
    paragraphStart = transcript.length;
    last = undefined;
  };

  const writeSegment = (page: number, { text, box }: Segment): void => {
    transcript.addPlace({ ...transcript.write(text), kind: "page", page, box });
  };

  const writeSegments = (page: number, segments: readonly Segment[]): void => {
    segments.forEach((segment, at) => {
      const before = segments[at - 1];
      if (
        before &&
        segment.baseline - before.baseline > segment.size * LOWER &&
        isJoinedBare(before.text, segment.text)
      )
        transcript.omit("\n", "line_wrap");
      else if (before) transcript.write(" ");
      writeSegment(page, segment);
    });
  };

  const writeLine = (line: Line): void => {
    if (last && goesOn(last, line)) {
      if (isJoinedBare(textOfRow(last.row), textOfRow(line.row))) transcript.omit("\n", "line_wrap");
      else transcript.write(" ");
    } else endParagraph();
    writeSegments(line.row.page, line.row.segments);
    last = line;
  };

  const writeTableRow = (page: number, cells: readonly RuledCell[]): TableRow => {
    transcript.endLine();
    const start = transcript.length;
    const spans = cells.map(({ segments, repeats }, at): TableCell => {
      if (at > 0) transcript.write(CELL_SEPARATOR);
      const from = transcript.length;
      writeSegments(page, segments);
      return { start: from, end: transcript.length, ...(repeats ? { repeats } : {}) };
    });
    return { start, end: transcript.length, cells: spans };
  };

  const endTable = (): void => {
    if (open) transcript.addTable({ rows: open.rows });
    open = undefined;
  };

  return {
    writeApart: (page, segment) => {
      endParagraph();
      writeSegment(page, segment);
      endParagraph();
    },
    writePart: (part, column) => {
      if (part.kind === "prose") return linesOf(part.rows, column).forEach(writeLine);
      endParagraph();
      const isRuled = part.kind === "ruled";
      const page = isRuled ? part.page : (part.rows[0]?.page ?? 0);
      const width = isRuled ? Math.max(...part.table.rows.map((cells) => cells.length)) : part.columns.length;
      const goesOnHere =
        isRuled && open?.isRuled && open.page === page - 1 && open.width === width && open.end === transcript.length;
      if (!goesOnHere) endTable();
      const rows = isRuled
        ? part.table.rows.map((cells) => writeTableRow(page, cells))
        : part.rows.map((row) =>
            writeTableRow(
              row.page,
              cellsOf(row, part.columns).map((segments) => ({ segments })),
            ),
          );
      endParagraph();
      open = { rows: [...(open?.rows ?? []), ...rows], isRuled, page, width, end: transcript.length };
    },
    finish: () => {
      endParagraph();
      endTable();
    },
  };
}
