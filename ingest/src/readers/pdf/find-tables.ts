import { mergeWraps } from "./merge-wraps.ts";
import type { Block } from "./order-rows.ts";
import type { RuledTable } from "./rules/fill-cells.ts";
import type { Row, Segment } from "./segment.ts";

/** A part of a block: rows of prose, or rows of a table with the columns they stand in. */
export type Part =
  | { readonly kind: "prose"; readonly rows: readonly Row[] }
  | { readonly kind: "table"; readonly rows: readonly Row[]; readonly columns: readonly Column[] }
  | { readonly kind: "ruled"; readonly page: number; readonly table: RuledTable };

interface Column {
  readonly x0: number;
  readonly x1: number;
}

/** From how many rows of several cells on they are a table. */
const ROWS = 3;
/** A strip is a gap between columns though this share of the rows crosses it: headings over several columns. */
const CROSSING = 0.15;

/** Divides a block into prose and tables: rows in which two columns or more stand below one another at least three times. */
export function findTables(block: Block): Part[] {
  const ruled = block[0]?.segments[0]?.table;
  if (ruled) return [{ kind: "ruled", page: block[0]?.page ?? 0, table: ruled }];
  const parts: Part[] = [];
  for (const run of runsOf(block)) {
    const rows = run.rows.map(inParts);
    const columns = run.isAligned ? columnsOf(rows) : [];
    const last = parts.at(-1);
    if (columns.length >= 2) parts.push({ kind: "table", rows: mergeWraps(rows), columns });
    else if (last?.kind === "prose") parts[parts.length - 1] = { kind: "prose", rows: [...last.rows, ...run.rows] };
    else parts.push({ kind: "prose", rows: run.rows });
  }
  return parts;
}

function inParts(row: Row): Row {
  return { ...row, segments: row.segments.flatMap((segment) => segment.parts ?? [segment]) };
}

/** The cells of a row, one a column; a cell that stretches over several stands in the first. */
export function cellsOf(row: Row, columns: readonly Column[]): readonly (readonly Segment[])[] {
  const cells: Segment[][] = columns.map(() => []);
  for (const segment of row.segments) {
    const overlaps = columns.map(({ x0, x1 }) => Math.min(x1, segment.box[2]) - Math.max(x0, segment.box[0]));
    const found = overlaps.findIndex((overlap) => overlap > 0);
    cells[found < 0 ? overlaps.indexOf(Math.max(...overlaps)) : found]?.push(segment);
  }
  for (const cell of cells) cell.sort((a, b) => a.baseline - b.baseline || a.box[0] - b.box[0]);
  return cells;
}

interface Run {
  readonly rows: Row[];
  readonly isAligned: boolean;
}

/** Stretches of rows with several segments. One row with a single short segment within is a cell that wraps. */
function runsOf(block: Block): Run[] {
  const width = Math.max(...block.map(({ box }) => box[2])) - Math.min(...block.map(({ box }) => box[0]));
  const isWide = (row: Row): boolean => row.segments.length > 1;
  const isWrap = (row: Row, at: number): boolean =>
    !isWide(row) &&
    row.box[2] - row.box[0] < width * 0.5 &&
    at > 0 &&
    isNear(block[at - 1], row) &&
    isNear(row, block[at + 1]);
  const runs: Run[] = [];
  block.forEach((row, at) => {
    const last = runs.at(-1);
    const isAligned = isWide(row) || (last?.isAligned === true && isWrap(row, at));
    if (last?.isAligned === isAligned) last.rows.push(row);
    else runs.push({ rows: [row], isAligned });
  });
  return runs.map((run) => ({ ...run, isAligned: run.isAligned && run.rows.filter(isWide).length >= ROWS }));
}

function isNear(above: Row | undefined, below: Row | undefined): boolean {
  return above !== undefined && below !== undefined && below.box[1] - above.box[3] < 1.2 * above.size;
}

/** Stretches of x that are covered in more than a few of the rows. */
function columnsOf(rows: readonly Row[]): Column[] {
  const wide = rows.filter((row) => row.segments.length > 1);
  const edges = wide
    .flatMap((row) =>
      row.segments.flatMap(({ box }) => [
        { x: box[0], step: 1 },
        { x: box[2], step: -1 },
      ]),
    )
    .toSorted((a, b) => a.x - b.x || a.step - b.step);
  const tolerated = Math.floor(wide.length * CROSSING);
  const columns: Column[] = [];
  let depth = 0;
  let begin = 0;
  for (const { x, step } of edges) {
    if (depth === tolerated && step === 1) begin = x;
    depth += step;
    if (depth === tolerated && step === -1) columns.push({ x0: begin, x1: x });
  }
  return columns;
}
