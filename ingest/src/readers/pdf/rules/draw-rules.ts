import type { Box } from "@guildhall/core";
import { type Matrix, multiplied } from "../matrix.ts";
import type { Pdfium } from "../pdfium/library.ts";
import { boundsOf, matrixOf, type PageObject } from "../pdfium/page-objects.ts";
import { type Point, subpathsOf } from "../pdfium/paths.ts";
import { boxWithin } from "../boxes.ts";

/** A straight line that is level or upright, or a bar as thin as one; from the top left of the page. */
export interface Rule {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** A bar that is no thicker than this is a line. */
const THIN = 3;
/** A line that is this much out of the level is none. */
const SLANT = 0.7;
const RECTANGLE = 5;
/** How many lines are looked at, and how many points of one path: a map has a hundred thousand and no table. */
const [MOST_RULES, MOST_SEGMENTS] = [20_000, 2_000];

/** The lines that a page draws, whatever drawing they stand in. */
export function rulesOf(library: Pdfium, objects: readonly PageObject[]): readonly Rule[] {
  const { call, out, integer } = library;
  const [fill = 0, stroke = 0] = out;
  const rules: Rule[] = [];
  for (const { kind, handle, matrix } of objects) {
    if (rules.length >= MOST_RULES) break;
    if (kind !== "path") continue;
    const segments = call.FPDFPath_CountSegments(handle);
    if (segments > MOST_SEGMENTS) continue;
    call.FPDFPath_GetDrawMode(handle, fill, stroke);
    const [isFilled, isStroked] = [integer(fill) !== 0, integer(stroke) !== 0];
    if (!isStroked && (!isFilled || !isThin(boxWithin(matrix, boundsOf(library, handle)), segments))) continue;
    const shown = multiplied(matrix, matrixOf(library, handle));
    for (const { points } of subpathsOf(library, handle)) {
      const placed = points.map((point) => place(shown, point));
      if (isStroked)
        for (let at = 1; at < placed.length; at += 1) addLine(rules, placed[at - 1] as Point, placed[at] as Point);
      else if (isFilled) addBar(rules, placed);
    }
  }
  return rules;
}

/** A single rectangle says by its bounds alone whether it is as thin as a line. */
function isThin([x0, y0, x1, y1]: Box, segments: number): boolean {
  return segments > RECTANGLE || Math.min(x1 - x0, y1 - y0) <= THIN + 1;
}

function place([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

function addLine(rules: Rule[], [x0, y0]: Point, [x1, y1]: Point): void {
  const [width, height] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
  if (Math.min(width, height) > SLANT || Math.max(width, height) < 2) return;
  rules.push({ x0: Math.min(x0, x1), y0: Math.min(y0, y1), x1: Math.max(x0, x1), y1: Math.max(y0, y1) });
}

/** A filled shape that is as thin as a line is one. */
function addBar(rules: Rule[], path: readonly Point[]): void {
  if (path.length < 3) return;
  const [xs, ys] = [path.map(([x]) => x), path.map(([, y]) => y)];
  const [x0, y0, x1, y1] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  if (Math.min(x1 - x0, y1 - y0) > THIN || Math.max(x1 - x0, y1 - y0) < 4) return;
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  rules.push(x1 - x0 > y1 - y0 ? { x0, y0: y, x1, y1: y } : { x0: x, y0, x1: x, y1 });
}
