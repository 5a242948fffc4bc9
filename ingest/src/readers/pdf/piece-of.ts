import type { Box } from "@guildhall/core";
import type { Piece } from "./join-pieces.ts";
import type { Matrix } from "./matrix.ts";

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
