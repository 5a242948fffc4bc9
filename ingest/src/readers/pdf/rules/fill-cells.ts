import { type Row, rowOf, type Segment } from "../segment.ts";
import type { Grid } from "./find-grids.ts";

/** A cell of a ruled table, with the words in it. */
export interface RuledCell {
  readonly segments: readonly Segment[];
  readonly repeats?: "left" | "above";
}

export interface RuledTable {
  readonly rows: readonly (readonly RuledCell[])[];
  /** The words in it. */
  readonly segments: readonly Segment[];
}

/** A table has words in this many cells and in this share of them; a frame around prose has not. */
const [WRITTEN, SHARE] = [4, 0.3];
/** Words longer than this, on the average cell, are prose in a frame. */
const LONGEST_MEAN = 220;

/** Puts words into the cells of a grid. Undefined where it is no table: a frame, a form's lines, the axes of a chart. */
export function fillCells(page: number, grid: Grid, segments: readonly Segment[]): RuledTable | undefined {
  const [rowCount, columnCount] = [grid.ys.length - 1, grid.xs.length - 1];
  const inside = segments.filter((segment) => isWithin(segment, grid)).flatMap((segment) => cutAtRules(segment, grid));
  const origin = origins(grid, rowCount, columnCount);
  const words = new Map<number, Segment[]>();
  for (const segment of inside) {
    const key = origin(placeOf(grid.ys, middle(segment, 1)), placeOf(grid.xs, middle(segment, 0)));
    words.set(key, [...(words.get(key) ?? []), segment]);
  }
  const keys = new Set(
    Array.from({ length: rowCount * columnCount }, (_, at) => origin(Math.floor(at / columnCount), at % columnCount)),
  );
  const characters = inside.reduce((sum, { text }) => sum + text.length, 0);
  if (words.size < WRITTEN || words.size < keys.size * SHARE || characters > words.size * LONGEST_MEAN)
    return undefined;
  const columnsWritten = new Set(Array.from(words.keys(), (key) => key % columnCount));
  const rowsWritten = new Set(Array.from(words.keys(), (key) => Math.floor(key / columnCount)));
  if (columnsWritten.size < 2 || rowsWritten.size < 2) return undefined;
  const rows = Array.from({ length: rowCount }, (_, row) => row).flatMap((row) => {
    const cells = Array.from({ length: columnCount }, (_empty, column): RuledCell => {
      const key = origin(row, column);
      const own = inOrder(words.get(key) ?? []);
      if (key === row * columnCount + column) return { segments: own };
      return { segments: own, repeats: column > 0 && origin(row, column - 1) === key ? "left" : "above" };
    });
    return linesWithin(page, cells);
  });
  const written = rows.filter((cells) => cells.some((cell) => cell.segments.length > 0 && cell.repeats !== "above"));
  return {
    rows: withoutEmptyColumns(written).map((cells) =>
      cells.slice(1).every(({ repeats }) => repeats === "left") ? cells.slice(0, 1) : cells,
    ),
    segments: segments.filter((segment) => isWithin(segment, grid)),
  };
}

function isWithin({ box }: Segment, grid: Grid): boolean {
  const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  return x > grid.box[0] && x < grid.box[2] && y > grid.box[1] && y < grid.box[3];
}

/** Words that stand near one another over an upright line are cells of their own. */
function cutAtRules(segment: Segment, grid: Grid): readonly Segment[] {
  if (!segment.parts) return [segment];
  const runs: Segment[][] = [];
  for (const part of segment.parts) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && placeOf(grid.xs, middle(last, 0)) === placeOf(grid.xs, middle(part, 0))) run.push(part);
    else runs.push([part]);
  }
  return runs.length === 1 ? [segment] : runs.flat();
}

function middle({ box }: Segment, side: 0 | 1): number {
  return (box[side] + box[(side + 2) as 2 | 3]) / 2;
}

/** Between which two of the places something stands; what stands outside counts to the nearest. */
function placeOf(places: readonly number[], at: number): number {
  const found = places.findIndex((place, index) => index > 0 && at < place);
  return found < 0 ? places.length - 2 : found - 1;
}

/** For each place the first place of the cell that covers it, as `row * columns + column`. */
function origins(grid: Grid, rowCount: number, columnCount: number): (row: number, column: number) => number {
  const found: number[] = [];
  for (let row = 0; row < rowCount; row += 1) {
    for (let column = 0; column < columnCount; column += 1) {
      const at = row * columnCount + column;
      const left = grid.isOpenLeft(row, column) ? found[at - 1] : undefined;
      const above = grid.isOpenAbove(row, column) ? found[at - columnCount] : undefined;
      found.push(left ?? above ?? at);
    }
  }
  return (row, column) => found[row * columnCount + column] ?? 0;
}

/** Lines from top to bottom, each from left to right. */
function inOrder(segments: readonly Segment[]): readonly Segment[] {
  return linesOf(0, segments).flatMap((line) => line.segments);
}

function linesOf(page: number, segments: readonly Segment[]): readonly Row[] {
  const lines: Segment[][] = [];
  for (const segment of segments.toSorted((a, b) => a.baseline - b.baseline)) {
    const line = lines.at(-1);
    const [first] = line ?? [];
    if (line && first && segment.baseline - first.baseline < 0.5 * Math.min(first.size, segment.size))
      line.push(segment);
    else lines.push([segment]);
  }
  return lines.map((line) => rowOf(page, line));
}

const FIGURE = /^[（(+\-−－–￥¥$€£*\s]*(?:\d[\d,，.．\s]*|[-–—－])[%％）)*\s]*$/;

/**
 * A row between two lines may hold several rows that no line parts: there its figures stand one below the other. Words
 * beside them go to the figure that stands nearest.
 */
function linesWithin(page: number, cells: readonly RuledCell[]): readonly (readonly RuledCell[])[] {
  const own = cells.map((cell) => (cell.repeats ? [] : linesOf(page, cell.segments)));
  const columns = own.filter(
    (lines) => lines.length > 1 && lines.every(({ segments }) => segments.every(({ text }) => FIGURE.test(text))),
  );
  const most = columns.toSorted((a, b) => b.length - a.length)[0];
  if (!most) return [cells];
  const heights = most.map(heightOf);
  return heights.map((_, at) =>
    cells.map((cell, column): RuledCell => {
      if (cell.repeats) return cell;
      const lines = (own[column] ?? []).filter((line) => nearest(heights, heightOf(line)) === at);
      return { segments: lines.flatMap(({ segments }) => segments) };
    }),
  );
}

function heightOf({ segments }: Row): number {
  return segments[0]?.baseline ?? 0;
}

function nearest(heights: readonly number[], at: number): number {
  const distances = heights.map((height) => Math.abs(height - at));
  return distances.indexOf(Math.min(...distances));
}

function withoutEmptyColumns(rows: readonly (readonly RuledCell[])[]): readonly (readonly RuledCell[])[] {
  const width = rows[0]?.length ?? 0;
  const isUsed = Array.from({ length: width }, (_, column) =>
    rows.some((cells) => (cells[column]?.segments.length ?? 0) > 0 && cells[column]?.repeats !== "left"),
  );
  return rows.map((cells) => cells.filter((_, column) => isUsed[column]));
}
