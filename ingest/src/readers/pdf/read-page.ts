import type { Box, PageSize } from "@guildhall/core";
import type { PDFDocumentProxy } from "pdfjs-dist/types/src/display/api.js";
import { drawnRules, type Matrix } from "./rules/draw-rules.ts";
import { findGrids, type Grid } from "./rules/find-grids.ts";
import type { PdfObjects } from "./rules/pdf-objects.ts";
import { joinPieces, type Piece } from "./join-pieces.ts";
import type { Segment } from "./segment.ts";

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
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item): Piece[] =>
      "str" in item && item.str.trim() !== ""
        ? [
            pieceOf(
              item.str,
              item.width,
              multiplied(viewport.transform as unknown as Matrix, item.transform as unknown as Matrix),
            ),
          ]
        : [],
    );
    const seen = pieces.filter(({ size }) => size > UNREADABLE);
    const level = joinPieces(seen.filter((piece) => !piece.isTurned));
    return {
      number,
      width: viewport.width,
      height: viewport.height,
      ...level,
      turned: seen.filter((piece) => piece.isTurned),
      unseen: pieces.filter(({ size }) => size <= UNREADABLE).map(({ text }) => text),
      grids:
        objects && mayHoldTable(level.segments) ? gridsOf(page, objects, viewport.transform as unknown as Matrix) : [],
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

/** The ruled tables of a page; none where its drawing cannot be read: its words then stand in columns or they do not. */
function gridsOf(page: Referenced, objects: PdfObjects, matrix: Matrix): readonly Grid[] {
  try {
    const entries = page.ref ? objects.dictionary({ object: page.ref.num }) : undefined;
    return entries ? findGrids(drawnRules(entries, objects, matrix)) : [];
  } catch {
    return [];
  }
}

/** How far letters reach above and below the line they stand on, in parts of their size. */
const [ASCENT, DESCENT] = [0.85, 0.2];

/** A run of letters of this width, in the frame of a page as a person sees it: y downwards. */
export function pieceOf(text: string, width: number, [a, b, c, d, x, y]: Matrix): Piece {
  const size = Math.hypot(c, d) || Math.hypot(a, b) || 1;
  const along = Math.hypot(a, b) || 1;
  const [right, down] = [a / along, b / along];
  // letters rise at a right angle to the line they stand on
  const corners = [-ASCENT * size, DESCENT * size].flatMap((depth) =>
    [0, width].map((reach) => [x + reach * right - depth * down, y + reach * down + depth * right] as const),
  );
  const xs = corners.map(([left]) => left);
  const ys = corners.map(([, top]) => top);
  const box: Box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].map(
    toHundredths,
  ) as unknown as Box;
  return { text, box, baseline: y, size, isTurned: Math.abs(down) > 0.1 || right < 0 };
}

function toHundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

export function multiplied(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}
