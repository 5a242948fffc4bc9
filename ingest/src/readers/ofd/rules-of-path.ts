import type { Element } from "domhandler";
import type { Matrix } from "../pdf/matrix.ts";
import type { Rule } from "../pdf/rules/draw-rules.ts";
import { charactersOf, childAt } from "./nodes.ts";
import { frameOf } from "./text-pieces.ts";

type Point = readonly [x: number, y: number];

/** A line that is this much out of the level is none; a bar no thicker than this is a line. In points. */
const [SLANT, THIN] = [0.7, 3];
/** How many numbers each command of a path takes (GB/T 33190 §9.1); its point stands last. */
const NUMBERS: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };
/** A drawing with more commands than this is a picture. */
const MOST_COMMANDS = 2000;

/** The level and upright lines that a path draws: its straight strokes, and bars as thin as lines. */
export function rulesOfPath(object: Element, outer: Matrix): Rule[] {
  const [a, b, c, d, e, f] = frameOf(object, outer);
  const place = ([x, y]: Point): Point => [a * x + c * y + e, b * x + d * y + f];
  const paths = pathsIn(charactersOf(childAt(object, "AbbreviatedData"))).map((path) => path.map(place));
  const isStroked = object.attribs["Stroke"] !== "false";
  const strokes = isStroked ? paths.flatMap((path) => path.slice(1).map((end, at) => [path[at] ?? end, end])) : [];
  const bars = object.attribs["Fill"] === "true" ? paths.filter((path) => path.length > 2) : [];
  return [
    ...strokes.map(boundsOf).filter(({ x0, y0, x1, y1 }) => Math.min(x1 - x0, y1 - y0) <= SLANT),
    ...bars.map(boundsOf).filter(({ x0, y0, x1, y1 }) => Math.min(x1 - x0, y1 - y0) <= THIN),
  ];
}

/** The straight stretches of a path; a curve ends one and begins the next. */
function pathsIn(data: string): Point[][] {
  const words = data.trim().split(/\s+/);
  const paths: Point[][] = [];
  let at = 0;
  for (let command = 0; at < words.length && command < MOST_COMMANDS; command += 1) {
    const name = words[at] ?? "";
    const count = NUMBERS[name];
    at += 1;
    if (count === undefined) continue;
    const numbers = words.slice(at, at + count).map(Number);
    at += count;
    const [x = NaN, y = NaN] = numbers.slice(-2);
    const path = paths.at(-1);
    if (name === "C" && path?.[0]) path.push(path[0]);
    else if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
    else if (name === "L" && path) path.push([x, y]);
    else paths.push([[x, y]]);
  }
  return paths;
}

function boundsOf(points: readonly Point[]): Rule {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}
