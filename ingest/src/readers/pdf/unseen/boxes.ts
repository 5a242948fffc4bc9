import type { Box } from "@guildhall/core";
import type { Matrix } from "../matrix.ts";

/** The box around a box that is placed by a matrix. */
export function boxWithin([a, b, c, d, e, f]: Matrix, [x0, y0, x1, y1]: Box): Box {
  const corners = [x0, x1].flatMap((x) => [y0, y1].map((y) => [a * x + c * y + e, b * x + d * y + f] as const));
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** What two boxes share; its sides are the wrong way round where they share nothing. */
export function overlap(one: Box, other: Box): Box {
  return [
    Math.max(one[0], other[0]),
    Math.max(one[1], other[1]),
    Math.min(one[2], other[2]),
    Math.min(one[3], other[3]),
  ];
}

/** Neither turned nor slanted, but for quarter turns. */
export function isStraight([a, b, c, d]: Matrix): boolean {
  return (Math.abs(b) < 1e-6 && Math.abs(c) < 1e-6) || (Math.abs(a) < 1e-6 && Math.abs(d) < 1e-6);
}

/** One closed path round the corners of its extent: 0 moves, 1 draws a line, 2 a curve, 3 closes. */
export function isRectangle(pieces: ArrayLike<number> | null | undefined, extent: Box): boolean {
  if (!pieces || pieces.length > 16) return false;
  const corners = new Set<string>();
  for (let at = 0; at < pieces.length; at += pieces[at] === 3 ? 1 : 3) {
    if (pieces[at] === 2 || (pieces[at] === 0 && at > 0)) return false;
    if (pieces[at] === 3) continue;
    const isAtCorner = [pieces[at + 1] ?? NaN, pieces[at + 2] ?? NaN].map((value, axis) =>
      Math.abs(value - extent[axis as 0 | 1]) < 1e-3
        ? "0"
        : Math.abs(value - extent[(axis + 2) as 2 | 3]) < 1e-3
          ? "1"
          : "",
    );
    if (isAtCorner.includes("")) return false;
    corners.add(isAtCorner.join(""));
  }
  return corners.size === 4;
}
