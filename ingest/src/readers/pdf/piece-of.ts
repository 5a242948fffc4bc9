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
  const [acrossX, acrossY, alongX, alongY] = [-down * size, right * size, width * right, width * down];
  const left = x + Math.min(0, alongX) + Math.min(-ASCENT * acrossX, DESCENT * acrossX);
  const top = y + Math.min(0, alongY) + Math.min(-ASCENT * acrossY, DESCENT * acrossY);
  const end = x + Math.max(0, alongX) + Math.max(-ASCENT * acrossX, DESCENT * acrossX);
  const bottom = y + Math.max(0, alongY) + Math.max(-ASCENT * acrossY, DESCENT * acrossY);
  const box: Box = [toHundredths(left), toHundredths(top), toHundredths(end), toHundredths(bottom)];
  return { text, box, baseline: y, size, isTurned: Math.abs(down) > 0.1 || right < 0 };
}

function toHundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
