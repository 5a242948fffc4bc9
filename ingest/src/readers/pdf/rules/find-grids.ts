import type { Box } from "@guildhall/core";
import type { Rule } from "./draw-rules.ts";

/** A ruled table: the places of its lines, and which of them are drawn between two neighbouring cells. */
export interface Grid {
  readonly box: Box;
  /** Ascending; cell `c` of a row reaches from `xs[c]` to `xs[c + 1]`. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** True where no line parts the cell from the one to its left or above it. */
  isOpenLeft(row: number, column: number): boolean;
  isOpenAbove(row: number, column: number): boolean;
}

/** Lines nearer than this are one, and ends nearer than this meet. */
const [SAME, MEETS] = [2.5, 3.5];
/** This share of a cell's side must be drawn. */
const DRAWN = 0.6;

interface Line {
  /** Where it stands: y of a level line, x of an upright one. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The ruled tables of a page, from top to bottom: lines that cross or meet, at least two rows and two columns. */
export function findGrids(rules: readonly Rule[]): readonly Grid[] {
  const level = joined(
    rules
      .filter((rule) => rule.x1 - rule.x0 > rule.y1 - rule.y0)
      .map(({ x0, x1, y0, y1 }) => ({ at: (y0 + y1) / 2, from: x0, to: x1 })),
  );
  const upright = joined(
    rules
      .filter((rule) => rule.x1 - rule.x0 <= rule.y1 - rule.y0)
      .map(({ x0, x1, y0, y1 }) => ({ at: (x0 + x1) / 2, from: y0, to: y1 })),
  );
  return components(level, upright)
    .map(({ level: across, upright: down }) => gridOf(across, down))
    .filter((grid) => grid !== undefined)
    .toSorted((a, b) => a.box[1] - b.box[1]);
}

/** Pieces of one line as one: programs draw a line cell by cell. */
function joined(lines: readonly Line[]): readonly Line[] {
  const groups: Line[][] = [];
  for (const line of lines.toSorted((a, b) => a.at - b.at)) {
    const group = groups.at(-1);
    if (group && line.at - (group[0]?.at ?? 0) < SAME) group.push(line);
    else groups.push([line]);
  }
  return groups.flatMap((group) => {
    const at = group.reduce((sum, line) => sum + line.at, 0) / group.length;
    const runs: { at: number; from: number; to: number }[] = [];
    for (const { from, to } of group.toSorted((a, b) => a.from - b.from)) {
      const run = runs.at(-1);
      if (run && from <= run.to + MEETS) run.to = Math.max(run.to, to);
      else runs.push({ at, from, to });
    }
    return runs.filter((run) => run.to - run.from > 2 * MEETS);
  });
}

interface Component {
  readonly level: Line[];
  readonly upright: Line[];
}

/** Lines that hang together. */
function components(level: readonly Line[], upright: readonly Line[]): readonly Component[] {
  const owner = new Map<Line, Component>();
  const ownerOf = (line: Line, kind: keyof Component): Component => {
    const own = owner.get(line) ?? { level: [], upright: [], [kind]: [line] };
    owner.set(line, own);
    return own;
  };
  for (const across of level) ownerOf(across, "level");
  for (const down of upright) {
    const own = ownerOf(down, "upright");
    for (const across of level) {
      if (!cross(across, down)) continue;
      const [into, other] = [ownerOf(across, "level"), owner.get(down) ?? own];
      if (into === other) continue;
      into.level.push(...other.level);
      into.upright.push(...other.upright);
      for (const line of [...other.level, ...other.upright]) owner.set(line, into);
    }
  }
  return [...new Set(owner.values())];
}

function cross(across: Line, down: Line): boolean {
  const reaches = ({ from, to }: Line, at: number): boolean => from - MEETS <= at && at <= to + MEETS;
  return reaches(across, down.at) && reaches(down, across.at);
}

function gridOf(level: readonly Line[], upright: readonly Line[]): Grid | undefined {
  if (level.length < 2 || upright.length === 0) return undefined;
  // a table may be open at its sides, where its level lines end
  const xs = places([
    ...upright.map(({ at }) => at),
    Math.min(...level.map(({ from }) => from)),
    Math.max(...level.map(({ to }) => to)),
  ]);
  const ys = places([
    ...level.map(({ at }) => at),
    Math.min(...upright.map(({ from }) => from)),
    Math.max(...upright.map(({ to }) => to)),
  ]);
  if (xs.length < 3 || ys.length < 3) return undefined;
  const isDrawn = (lines: readonly Line[], at: number, from: number, to: number): boolean =>
    lines
      .filter((line) => Math.abs(line.at - at) < SAME * 1.2)
      .reduce((sum, line) => sum + Math.max(0, Math.min(line.to, to) - Math.max(line.from, from)), 0) >=
    (to - from) * DRAWN;
  const [x, y] = [(at: number) => xs[at] ?? 0, (at: number) => ys[at] ?? 0];
  const openLeft = xs
    .slice(1, -1)
    .map((_, before) => ys.slice(1).map((_end, row) => !isDrawn(upright, x(before + 1), y(row), y(row + 1))));
  const openAbove = ys
    .slice(1, -1)
    .map((_, before) => xs.slice(1).map((_end, column) => !isDrawn(level, y(before + 1), x(column), x(column + 1))));
  return {
    box: [x(0), y(0), x(xs.length - 1), y(ys.length - 1)],
    xs,
    ys,
    isOpenLeft: (row, column) => column > 0 && (openLeft[column - 1]?.[row] ?? false),
    isOpenAbove: (row, column) => row > 0 && (openAbove[row - 1]?.[column] ?? false),
  };
}

/** Ascending, those that are one given once. */
function places(values: readonly number[]): readonly number[] {
  const found: number[] = [];
  for (const value of values.toSorted((a, b) => a - b))
    if (value - (found.at(-1) ?? -Infinity) > SAME * 1.2) found.push(value);
  return found;
}
