import type { Box, PageSize } from "@guildhall/core";
import type { PDFDocumentProxy } from "pdfjs-dist/types/src/display/api.js";
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
}

type Matrix = readonly [number, number, number, number, number, number];

export async function readPage(document: PDFDocumentProxy, number: number): Promise<Page> {
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
    const level = joinPieces(pieces.filter((piece) => !piece.isTurned));
    return {
      number,
      width: viewport.width,
      height: viewport.height,
      ...level,
      turned: pieces.filter((piece) => piece.isTurned),
    };
  } finally {
    page.cleanup();
  }
}

/** How far letters reach above and below the line they stand on, in parts of their size. */
const [ASCENT, DESCENT] = [0.85, 0.2];

function pieceOf(text: string, width: number, [a, b, c, d, x, y]: Matrix): Piece {
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

function multiplied(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}
