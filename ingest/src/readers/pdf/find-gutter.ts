import { boxAround, median, type Segment } from "./segment.ts";

/** The empty strip between two columns of prose. */
export interface Gutter {
  readonly x: number;
}

/** Columns of prose have at least this many lines each, which fill this share of the column's width. */
const [LINES, FILL] = [8, 0.7];
/** How many of the segments may cross: titles and figures over both columns. */
const CROSSING = 0.25;

/** Finds where two columns of prose part. Columns of a table have short cells and are none. */
export function findGutter(segments: readonly Segment[]): Gutter | undefined {
  if (segments.length < 2 * LINES) return undefined;
  const [x0, , x1] = boxAround(segments.map(({ box }) => box));
  const width = x1 - x0;
  const candidates = Array.from({ length: 41 }, (_, at) => x0 + width * (0.3 + at * 0.01));
  const crossed = candidates.map((x) => segments.filter(({ box }) => box[0] < x && box[2] > x).length);
  const fewest = Math.min(...crossed);
  if (fewest > segments.length * CROSSING) return undefined;
  const best = candidates.filter((_, at) => crossed[at] === fewest);
  const x = best[best.length >> 1] ?? x0;
  return isProse(segments.filter(({ box }) => box[2] <= x)) && isProse(segments.filter(({ box }) => box[0] >= x))
    ? { x }
    : undefined;
}

function isProse(column: readonly Segment[]): boolean {
  if (column.length < LINES) return false;
  const [x0, , x1] = boxAround(column.map(({ box }) => box));
  return median(column.map(({ box }) => (box[2] - box[0]) / (x1 - x0 || 1))) >= FILL;
}
