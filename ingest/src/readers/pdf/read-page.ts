import { PlatformError, type PageSize } from "@guildhall/core";
import { joinPieces } from "./join-pieces.ts";
import { readLetters } from "./letters/read-letters.ts";
import { multiplied } from "./matrix.ts";
import { openPage } from "./pdfium/open-page.ts";
import type { OpenPdf } from "./pdfium/open-pdf.ts";
import { pageFrame } from "./pdfium/page-frame.ts";
import { matrixOf, pageObjects } from "./pdfium/page-objects.ts";
import { rulesOf } from "./rules/draw-rules.ts";
import { findGrids, type Grid } from "./rules/find-grids.ts";
import type { Segment } from "./segment.ts";
import { boxWithin } from "./boxes.ts";
import { findUnseen } from "./unseen/find-unseen.ts";
import { partUnseen } from "./unseen/part-unseen.ts";

/** A page as it was found, in no order yet. */
export interface Page extends PageSize {
  readonly number: number;
  readonly segments: readonly Segment[];
  /** Text that is not level: along a margin, across the page. */
  readonly turned: readonly Segment[];
  /** Text drawn again over itself, which is how some programs make bold letters. */
  readonly doubled: readonly Segment[];
  /** What its lines divide it into, where they make tables. */
  readonly grids: readonly Grid[];
  /** Text that is not to be seen. */
  readonly unseen: readonly string[];
}

/** Letters of this many points nobody reads. */
const UNREADABLE = 1.5;

/** Reads a page, from 1; `layers`: the names of those that are switched off. Throws `ingest/corrupt` where the library cannot open it. */
export function readPage(
  { library, document }: OpenPdf,
  number: number,
  file: string,
  layers: ReadonlySet<string>,
): Page {
  const page = openPage(library, document, number - 1);
  if (page === 0) throw new PlatformError("ingest/corrupt", { file });
  try {
    const { width, height, shown } = pageFrame(library, page);
    const objects = pageObjects(library, page, shown);
    const pictures = objects
      .filter(({ kind }) => kind === "picture")
      // a picture fills the square from 0 to 1 of the frame in which it is placed
      .map(({ handle, matrix }) => boxWithin(multiplied(matrix, matrixOf(library, handle)), [0, 0, 1, 1]));
    const letters = readLetters(library, page, shown, findUnseen(library, objects, pictures, layers));
    const { seen, unseen } = partUnseen(letters, { width, height }, pictures);
    const legible = seen.filter(({ size }) => size > UNREADABLE);
    const level = joinPieces(legible.filter((piece) => !piece.isTurned));
    return {
      number,
      width,
      height,
      ...level,
      turned: legible.filter((piece) => piece.isTurned).map((piece) => ({ ...piece, text: piece.text.trim() })),
      unseen: [...unseen, ...seen.filter(({ size }) => size <= UNREADABLE).map(({ text }) => text)],
      grids: mayHoldTable(level.segments) ? findGrids(rulesOf(library, objects)) : [],
    };
  } finally {
    library.call.FPDF_ClosePage(page);
  }
}

/** Lines with words in several places, from which on it is worth looking at what a page draws. */
const SEVERAL = 2;

/** True where words stand side by side on two lines or more: a table has them, a page of prose seldom. */
function mayHoldTable(segments: readonly Segment[]): boolean {
  const wordsByLine = new Map<number, number>();
  for (const { baseline, parts } of segments) {
    const line = Math.round(baseline / 3);
    wordsByLine.set(line, (wordsByLine.get(line) ?? 0) + (parts?.length ?? 1));
  }
  let several = 0;
  for (const words of wordsByLine.values()) several += words > 1 ? 1 : 0;
  return several >= SEVERAL;
}
