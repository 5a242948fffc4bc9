import type { TableRow } from "@guildhall/core";
import { CELL_SEPARATOR } from "../../tables/write-table.ts";
import type { Transcript } from "../../transcript.ts";
import { cellsOf, findTables, type Part } from "./find-tables.ts";
import { findRunningHeads } from "./find-running-heads.ts";
import type { HeadingSizes } from "./heading-sizes.ts";
import { goesOn, isJoinedBare, type Line, linesOf, type Measure, measureOf } from "./join-lines.ts";
import { orderRows } from "./order-rows.ts";
import type { Page } from "./read-page.ts";
import { type Row, type Segment, textOfRow } from "./segment.ts";

/** Writes down pages in reading order; a paragraph may go on over a page's end. */
export function writePages(transcript: Transcript, pages: readonly Page[], headings: HeadingSizes): void {
  const repeated = findRunningHeads(pages);
  const writer = createPageWriter(transcript, headings);
  let measure: Measure | undefined;
  for (const page of pages) {
    for (const segment of page.doubled) transcript.omit(segment.text, "drawn_twice");
    for (const segment of page.segments) {
      const reason = repeated.get(segment);
      if (reason) transcript.omit(segment.text, reason);
    }
    const body = page.segments.filter((segment) => !repeated.has(segment));
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
  writer.endParagraph();
}

interface PageWriter {
  writePart(part: Part, column: Measure): void;
  /** A line of its own. */
  writeApart(page: number, segment: Segment): void;
  endParagraph(): void;
}

function createPageWriter(transcript: Transcript, headings: HeadingSizes): PageWriter {
  let last: Line | undefined;
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
      if (before && segment.baseline > before.baseline && isJoinedBare(before.text, segment.text))
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

  const writeTableRow = (row: Row, cells: readonly (readonly Segment[])[]): TableRow => {
    transcript.endLine();
    const start = transcript.length;
    const spans = cells.map((segments, at) => {
      if (at > 0) transcript.write(CELL_SEPARATOR);
      const from = transcript.length;
      writeSegments(row.page, segments);
      return { start: from, end: transcript.length };
    });
    return { start, end: transcript.length, cells: spans };
  };

  return {
    endParagraph,
    writeApart: (page, segment) => {
      endParagraph();
      writeSegment(page, segment);
      endParagraph();
    },
    writePart: (part, column) => {
      if (part.kind === "prose") return linesOf(part.rows, column).forEach(writeLine);
      endParagraph();
      transcript.addTable({ rows: part.rows.map((row) => writeTableRow(row, cellsOf(row, part.columns))) });
      endParagraph();
    },
  };
}
