import type { PageSize } from "@guildhall/core";
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/types/src/display/api.js";
import { joinPieces, type Piece } from "./join-pieces.ts";
import { type Matrix, multiplied } from "./matrix.ts";
import { pieceOf } from "./piece-of.ts";
import { drawingOf } from "./rules/draw-rules.ts";
import { findGrids, type Grid } from "./rules/find-grids.ts";
import type { Dictionary } from "./rules/lexer.ts";
import type { PdfObjects } from "./rules/pdf-objects.ts";
import type { Segment } from "./segment.ts";
import { drawnRuns } from "./unseen/drawn-runs.ts";
import { mayHideLetters } from "./unseen/may-hide.ts";
import { partUnseen, type Parted } from "./unseen/part-unseen.ts";

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

export async function readPage(document: PDFDocumentProxy, number: number, objects?: PdfObjects): Promise<Page> {
  const page = await document.getPage(number);
  try {
    const viewport = page.getViewport({ scale: 1 });
    const matrix = viewport.transform as unknown as Matrix;
    const drawn = drawnPage(page, matrix, objects);
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item): Piece[] =>
      "str" in item && item.str.trim() !== ""
        ? [pieceOf(item.str, item.width, multiplied(matrix, item.transform as unknown as Matrix))]
        : [],
    );
    const { seen, unseen } = await partedOf(page, pieces, drawn, matrix);
    const legible = seen.filter(({ size }) => size > UNREADABLE);
    const level = joinPieces(legible.filter((piece) => !piece.isTurned));
    return {
      number,
      width: viewport.width,
      height: viewport.height,
      ...level,
      turned: legible.filter((piece) => piece.isTurned),
      unseen: [...unseen, ...seen.filter(({ size }) => size <= UNREADABLE).map(({ text }) => text)],
      grids: mayHoldTable(level.segments) ? gridsOf(drawn) : [],
    };
  } finally {
    page.cleanup();
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

/** The page's number among the objects of the file, which the library keeps to itself. */
interface Referenced {
  readonly ref: { readonly num: number } | null;
}

/** What our own reading of the file says about a page; undefined where its drawing cannot be read. */
interface DrawnPage {
  mayHide(): boolean;
  drawing(): ReturnType<typeof drawingOf> | undefined;
}

function drawnPage(page: PDFPageProxy, matrix: Matrix, objects: PdfObjects | undefined): DrawnPage {
  const attempt = <Result>(read: (entries: Dictionary, objects: PdfObjects) => Result): Result | undefined => {
    const { ref } = page as unknown as Referenced;
    try {
      const entries = objects && ref ? objects.dictionary({ object: ref.num }) : undefined;
      return objects && entries ? read(entries, objects) : undefined;
    } catch {
      return undefined;
    }
  };
  let drawing: ReturnType<typeof drawingOf> | undefined;
  return {
    mayHide: () => attempt(mayHideLetters) ?? true,
    drawing: () => (drawing ??= attempt((entries, all) => drawingOf(entries, all, matrix))),
  };
}

/** Letters that are drawn so that nobody sees them are looked for where the page may have any: it takes as long as reading it again. */
async function partedOf(
  page: PDFPageProxy,
  pieces: readonly Piece[],
  drawn: DrawnPage,
  matrix: Matrix,
): Promise<Parted> {
  if (pieces.length === 0 || !drawn.mayHide()) return { seen: pieces, unseen: [] };
  const pictures = drawn.drawing()?.pictures;
  const { width, height } = page.getViewport({ scale: 1 });
  // a page whose words can be read is not lost because its drawing cannot be followed
  const runs = await drawnRuns(page, matrix, pictures ?? []).catch(() => []);
  return partUnseen(pieces, runs, { width, height }, pictures);
}

/** The ruled tables of a page; none where its drawing cannot be read: its words then stand in columns or they do not. */
function gridsOf(drawn: DrawnPage): readonly Grid[] {
  const rules = drawn.drawing()?.rules;
  try {
    return rules ? findGrids(rules) : [];
  } catch {
    return [];
  }
}
