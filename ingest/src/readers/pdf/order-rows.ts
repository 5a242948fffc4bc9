import { findGutter, type Gutter } from "./find-gutter.ts";
import { type Row, rowOf, type Segment } from "./segment.ts";

/** Rows that follow one another in one column of a page. */
export type Block = readonly Row[];

/** The blocks of a page in reading order: column by column where prose stands in columns, else from top to bottom. */
export function orderRows(page: number, segments: readonly Segment[], depth = 0): Block[] {
  if (segments.length === 0) return [];
  const gutter = depth < 3 ? findGutter(segments) : undefined;
  if (!gutter) return aroundTables(page, segments);
  return bandsOf(segments, gutter).flatMap(({ across, left, right }) => [
    ...orderRows(page, left, depth + 1),
    ...orderRows(page, right, depth + 1),
    ...(across.length > 0 ? aroundTables(page, across) : []),
  ]);
}

interface Band {
  readonly left: Segment[];
  readonly right: Segment[];
  /** What crosses the gutter below the two. */
  readonly across: Segment[];
}

function bandsOf(segments: readonly Segment[], gutter: Gutter): Band[] {
  const bands: Band[] = [];
  for (const segment of segments.toSorted((a, b) => a.baseline - b.baseline)) {
    const isAcross = segment.box[0] < gutter.x && segment.box[2] > gutter.x;
    let band = bands.at(-1);
    if (!band || (!isAcross && band.across.length > 0)) {
      band = { left: [], right: [], across: [] };
      bands.push(band);
    }
    if (isAcross) band.across.push(segment);
    else (segment.box[0] >= gutter.x ? band.right : band.left).push(segment);
  }
  return bands;
}

/** A ruled table is a block of its own; words beside it stand above or below it, wherever their middle is nearer to. */
function aroundTables(page: number, segments: readonly Segment[]): Block[] {
  const tables = segments.filter(({ table }) => table).toSorted((a, b) => a.box[1] - b.box[1]);
  const blocks: Block[] = [];
  let left = segments.filter(({ table }) => !table);
  for (const table of tables) {
    const middle = (table.box[1] + table.box[3]) / 2;
    const above = left.filter(({ baseline }) => baseline < middle);
    left = left.filter(({ baseline }) => baseline >= middle);
    blocks.push(rowsOf(page, above), [rowOf(page, [table])]);
  }
  return [...blocks, rowsOf(page, left)].filter((block) => block.length > 0);
}

/** Segments of about one height are a row. */
function rowsOf(page: number, segments: readonly Segment[]): Row[] {
  const rows: Segment[][] = [];
  for (const segment of segments.toSorted((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(first.baseline - segment.baseline) < 0.45 * Math.min(first.size, segment.size))
      row.push(segment);
    else rows.push([segment]);
  }
  return rows.map((row) => rowOf(page, row));
}
