import type { Box } from "@guildhall/core";
import type { Matrix } from "./matrix.ts";
import type { Subpath } from "./pdfium/paths.ts";

/** The box around a box that is placed by a matrix. */
export function boxWithin([a, b, c, d, e, f]: Matrix, [x0, y0, x1, y1]: Box): Box {
  // each side reaches as far as the parts of the corners that lie farthest, which are told apart part by part
  const left = Math.min(a * x0, a * x1) + Math.min(c * y0, c * y1) + e;
  const right = Math.max(a * x0, a * x1) + Math.max(c * y0, c * y1) + e;
  const top = Math.min(b * x0, b * x1) + Math.min(d * y0, d * y1) + f;
  const bottom = Math.max(b * x0, b * x1) + Math.max(d * y0, d * y1) + f;
  return [left, top, right, bottom];
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

/** The box around the points of paths. */
export function extentOf(paths: readonly Subpath[]): Box {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { points } of paths)
    for (const [x, y] of points) {
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
  return box;
}

/** One path of straight lines round the corners of its extent. */
export function isRectangle(paths: readonly Subpath[]): boolean {
  const [path, ...others] = paths.filter(({ points }) => points.length > 1);
  if (!path?.isStraight || others.length > 0 || path.points.length > 6) return false;
  const [x0, y0, x1, y1] = extentOf([path]);
  const corners = new Set<string>();
  for (const [x, y] of path.points) {
    const atCorner = [sideOf(x, x0, x1), sideOf(y, y0, y1)];
    if (atCorner.includes("")) return false;
    corners.add(atCorner.join(""));
  }
  return corners.size === 4;
}

function sideOf(value: number, low: number, high: number): string {
  return Math.abs(value - low) < 1e-3 ? "0" : Math.abs(value - high) < 1e-3 ? "1" : "";
}
