import type { Box } from "@guildhall/core";
import type { RuledTable } from "./rules/fill-cells.ts";

/** Words that stand together on a line of a page: a line of prose, or a cell of a table. */
export interface Segment {
  readonly text: string;
  readonly box: Box;
  /** Where the letters stand, from the top of the page. */
  readonly baseline: number;
  /** Size of the letters in points. */
  readonly size: number;
  /** The same words where gaps divide them that are narrow for cells: in a table they may be cells all the same. */
  readonly parts?: readonly Segment[];
  /** A whole ruled table, which stands on the page as one thing; its words are in its cells. */
  readonly table?: RuledTable;
}

/** Segments side by side, from left to right. */
export interface Row {
  readonly page: number;
  readonly segments: readonly Segment[];
  readonly box: Box;
  readonly size: number;
}

/** A row of these segments; its size is that of its longest segment. */
export function rowOf(page: number, segments: readonly Segment[]): Row {
  const longest = segments.reduce((best, each) => (each.text.length > best.text.length ? each : best));
  return {
    page,
    segments: segments.toSorted((a, b) => a.box[0] - b.box[0]),
    box: boxAround(segments.map(({ box }) => box)),
    size: longest.size,
  };
}

export function textOfRow(row: Row): string {
  return row.segments.map(({ text }) => text).join(" ");
}

export function boxAround(boxes: readonly Box[]): Box {
  let [x0, y0, x1, y1] = boxes[0] ?? [0, 0, 0, 0];
  for (const [left, top, right, bottom] of boxes) {
    x0 = Math.min(x0, left);
    y0 = Math.min(y0, top);
    x1 = Math.max(x1, right);
    y1 = Math.max(y1, bottom);
  }
  return [x0, y0, x1, y1];
}

/** The middle one of some numbers; 0 of none. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
