import { median, type Row, rowOf } from "./segment.ts";

/** Lines nearer than this many letters overlap in height: they cannot be two rows. */
const OVERLAPPING = 0.95;

/**
 * Joins lines of cells that wrap around the height of their neighbours: values stand at half the height of a name of two
 * lines. Lines that only stand close are left as rows of their own: which of two rows they belong to, the words do not
 * tell, and a figure beside the wrong name is worse than a name in two rows.
 */
export function mergeWraps(rows: readonly Row[]): Row[] {
  const groups: Row[][] = [];
  rows.forEach((row, at) => {
    const group = groups.at(-1);
    if (group && distance(rows[at - 1], row) < OVERLAPPING && !(isWide(row) && group.some(isWide))) group.push(row);
    else groups.push([row]);
  });
  return groups.map((group) =>
    rowOf(
      group[0]?.page ?? 0,
      group.flatMap(({ segments }) => segments),
    ),
  );
}

function isWide(row: Row): boolean {
  return row.segments.length > 1;
}

/** From line to line, in letters. */
function distance(above: Row | undefined, below: Row): number {
  if (!above) return Infinity;
  const baseline = (row: Row): number => median(row.segments.map((segment) => segment.baseline));
  return (baseline(below) - baseline(above)) / Math.max(above.size, below.size);
}
