import type { Box } from "@guildhall/core";
import { type Matrix, multiplied } from "../matrix.ts";
import { createLexer, type Dictionary, type Value } from "./lexer.ts";
import { formNamed, isPicture, readableContentOf, resourcesOf, skipPicture } from "./page-content.ts";
import type { PdfObjects } from "./pdf-objects.ts";

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
/** Drawings within drawings, and how much of them is looked at: a map has a hundred thousand lines and no table. */
const [DEEPEST, MOST_RULES, MOST_OPERATORS] = [6, 20_000, 3_000_000];

/** What ends a path. */
const PAINTING = new Set(["S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n"]);

type Point = readonly [x: number, y: number];

/** What a page draws beside its letters. */
export interface Drawing {
  readonly rules: readonly Rule[];
  /** Where its pictures stand. */
  readonly pictures: readonly Box[];
}

/** The lines and pictures that a page draws, of its content and of the drawings it places. `matrix` leads to the page as it is shown. */
export function drawingOf(page: Dictionary, objects: PdfObjects, matrix: Matrix): Drawing {
  const rules: Rule[] = [];
  const pictures: Box[] = [];
  let left = MOST_OPERATORS;

  const draw = (content: Uint8Array, resources: Dictionary | undefined, start: Matrix, depth: number): void => {
    const lexer = createLexer(content);
    const saved: Matrix[] = [];
    let ctm = start;
    let paths: Point[][] = [];
    const point = (x: number, y: number): Point => [ctm[0] * x + ctm[2] * y + ctm[4], ctm[1] * x + ctm[3] * y + ctm[5]];
    const stroke = (): void => {
      for (const path of paths)
        for (let at = 1; at < path.length; at += 1) addLine(rules, path[at - 1] as Point, path[at] as Point);
    };
    const close = (): void => {
      const path = paths.at(-1);
      if (path?.[0]) path.push(path[0]);
    };
    const fill = (): void => {
      for (const path of paths) addBar(rules, path);
    };
    const numbers = new Float64Array(6);
    let count = 0;
    let name: Value;
    for (let value = lexer.next(); value !== null && rules.length < MOST_RULES && left > 0; value = lexer.next()) {
      if (typeof value === "number") {
        if (count < numbers.length) numbers[count] = value;
        count += 1;
        continue;
      }
      if (typeof value !== "string" || value.startsWith("/")) {
        name = value;
        continue;
      }
      left -= 1;
      // a list of names would be walked by its iterator, ten thousand times a page
      const [a, b, c] = [numbers[0] as number, numbers[1] as number, numbers[2] as number];
      const [d, e, f] = [numbers[3] as number, numbers[4] as number, numbers[5] as number];
      switch (value) {
        case "q":
          saved.push(ctm);
          break;
        case "Q":
          ctm = saved.pop() ?? ctm;
          break;
        case "cm":
          ctm = multiplied(ctm, [a, b, c, d, e, f]);
          break;
        case "m":
          paths.push([point(a, b)]);
          break;
        case "l":
          paths.at(-1)?.push(point(a, b));
          break;
        // a curve ends a straight path: what follows begins anew
        case "c":
          paths.push([point(e, f)]);
          break;
        case "v":
        case "y":
          paths.push([point(c, d)]);
          break;
        case "h":
          close();
          break;
        case "re":
          paths.push([point(a, b), point(a + c, b), point(a + c, b + d), point(a, b + d), point(a, b)]);
          break;
        case "s":
        case "b":
        case "b*":
          close();
          stroke();
          break;
        case "S":
        case "B":
        case "B*":
          stroke();
          break;
        case "f":
        case "F":
        case "f*":
          fill();
          break;
        case "Do":
          place(name, resources, ctm, depth);
          break;
        case "BI":
          pictures.push(squareOf(ctm));
          skipPicture(content, lexer);
          break;
      }
      if (paths.length > 0 && PAINTING.has(value)) paths = [];
      count = 0;
    }
  };

  const place = (name: Value, resources: Dictionary | undefined, ctm: Matrix, depth: number): void => {
    if (isPicture(name, resources, objects)) pictures.push(squareOf(ctm));
    const form = formNamed(name, resources, objects);
    if (depth >= DEEPEST || !form?.content) return;
    const own = objects.resolve(form.entries.get("/Matrix"));
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.isArray(own) ? own.map(Number) : [];
    draw(form.content, form.resources ?? resources, multiplied(ctm, [a, b, c, d, e, f]), depth + 1);
  };

  const content = readableContentOf(page, objects);
  if (content.length > 0) draw(content, resourcesOf(page, objects), matrix, 0);
  return { rules, pictures };
}

/** A picture fills the square from 0 to 1 of the frame in which it is placed. */
function squareOf([a, b, c, d, e, f]: Matrix): Box {
  const [xs, ys] = [
    [e, a + e, c + e, a + c + e],
    [f, b + f, d + f, b + d + f],
  ];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
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
