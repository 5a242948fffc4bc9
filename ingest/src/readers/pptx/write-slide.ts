import type { Box } from "@guildhall/core";
import { type RowDraft, writeTable } from "../../tables/write-table.ts";
import type { Transcript } from "../../transcript.ts";
import type { Slide } from "./open-presentation.ts";
import { readChart } from "./read-chart.ts";
import { linesOf, type Shape } from "./read-slide.ts";

/** What the master prints on every slide. */
const REASON_BY_ROLE: Readonly<Record<string, string>> = {
  sldNum: "page_number",
  ftr: "running_foot",
  hdr: "running_head",
  dt: "running_foot",
};

/** A slide and where it stands: its number from 1, and its area for shapes that do not say theirs. */
export interface NumberedSlide extends Slide {
  readonly page: number;
  readonly area: Box;
}

/** Writes a slide: its title as a heading, then its shapes in order, then what the speaker says to it. */
export async function writeSlide(transcript: Transcript, slide: NumberedSlide): Promise<void> {
  const isTitle = (shape: Shape): boolean => shape.kind === "text" && /^(?:ctrTitle|title)$/.test(shape.role ?? "");
  const shapes = [...slide.shapes.filter(isTitle), ...slide.shapes.filter((shape) => !isTitle(shape))];
  for (const shape of shapes) {
    const reason = slide.isHidden || shape.isHidden ? "hidden" : reasonOf(shape);
    const lines = await draftOf(shape, slide);
    const box = shape.box ?? slide.area;
    if (reason) transcript.omit(plain(lines), reason);
    else if (isTitle(shape)) writeTitle(transcript, slide.page, box, lines);
    else for (const draft of lines) writeDraft(transcript, slide.page, box, draft);
  }
  if (slide.isHidden) transcript.omit(slide.notes.join("\n"), "hidden");
  else writeNotes(transcript, slide);
  for (const comment of slide.comments) transcript.omit(comment, "comment");
}

/** Lines of text, or the rows of a table. */
type Draft =
  | { readonly kind: "line"; readonly text: string }
  | { readonly kind: "table"; readonly rows: readonly RowDraft[]; readonly headerRows: number };

async function draftOf(shape: Shape, slide: Slide): Promise<Draft[]> {
  if (shape.kind === "text") return shape.paragraphs.map(lineOf);
  if (shape.kind === "table")
    return [{ kind: "table", rows: shape.rows.map((cells) => ({ cells })), headerRows: shape.headerRows }];
  const drawing = await slide.drawing(shape.relation);
  if (!drawing) return [];
  if (drawing.kind !== "chart") return linesOf(drawing.root, "dgm:t").map(lineOf);
  const { title, rows } = readChart(drawing.root);
  const cells = rows.map((row) => ({ cells: row.map((text) => ({ text })) }));
  return [
    ...(title ? [lineOf(title)] : []),
    ...(cells.length > 0 ? [{ kind: "table" as const, rows: cells, headerRows: 1 }] : []),
  ];
}

function lineOf(text: string): Draft {
  return { kind: "line", text };
}

function plain(drafts: readonly Draft[]): string {
  return drafts
    .map((draft) =>
      draft.kind === "line"
        ? draft.text
        : draft.rows.map(({ cells }) => cells.map(({ text }) => text).join("\t")).join("\n"),
    )
    .join("\n");
}

function reasonOf(shape: Shape): string | undefined {
  return shape.kind === "text" ? REASON_BY_ROLE[shape.role ?? ""] : undefined;
}

/** A title of several lines is one heading. */
function writeTitle(transcript: Transcript, page: number, box: Box, lines: readonly Draft[]): void {
  const words = plain(lines)
    .replace(/\s*\n\s*/g, " ")
    .trim();
  if (words === "") return;
  transcript.endLine();
  const span = transcript.write(words);
  transcript.addHeading({ ...span, level: 1 });
  transcript.addPlace({ ...span, kind: "page", page, box });
  transcript.endLine();
}

function writeDraft(transcript: Transcript, page: number, box: Box, draft: Draft): void {
  if (draft.kind === "table") {
    const rows = draft.rows.map((row) => ({ ...row, place: { kind: "page" as const, page, box } }));
    return writeTable(transcript, rows, draft.headerRows > 0 ? { headerRows: draft.headerRows } : {});
  }
  transcript.endLine();
  transcript.addPlace({ ...transcript.write(draft.text), kind: "page", page, box });
  transcript.endLine();
}

/** The words of the speaker stand under a mark of their own: they are not on the slide. */
function writeNotes(transcript: Transcript, { notes, page, area }: NumberedSlide): void {
  if (notes.length === 0) return;
  const isHan = /\p{scx=Han}/u.test(notes.join(""));
  transcript.endLine();
  transcript.write(isHan ? "备注：" : "Notes:");
  transcript.endLine();
  for (const text of notes) writeDraft(transcript, page, area, { kind: "line", text });
}
