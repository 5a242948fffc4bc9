import { createLexer, type Dictionary, type Value } from "./lexer.ts";
import type { PdfObjects } from "./pdf-objects.ts";

/** A straight line that is level or upright, or a bar as thin as one; from the top left of the page. */
export interface Rule {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export type Matrix = readonly [number, number, number, number, number, number];

/** A bar that is no thicker than this is a line. */
const THIN = 3;
/** A line that is this much out of the level is none. */
const SLANT = 0.7;
/** Drawings within drawings, and how much of them is looked at: a map has a hundred thousand lines and no table. */
const [DEEPEST, MOST_RULES, MOST_OPERATORS] = [6, 20_000, 3_000_000];

/** What ends a path. */
const PAINTING = new Set(["S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n"]);

type Point = readonly [x: number, y: number];

/** The lines that a page draws, of its content and of the drawings it places. `matrix` leads to the page as it is shown. */
export function drawnRules(page: Dictionary, objects: PdfObjects, matrix: Matrix): readonly Rule[] {
  const rules: Rule[] = [];
  let left = MOST_OPERATORS;

  const draw = (content: Uint8Array, resources: Dictionary | undefined, start: Matrix, depth: number): void => {
    const lexer = createLexer(content);
    const saved: Matrix[] = [];
    let ctm = start;
    let paths: Point[][] = [];
    const point = (x: number, y: number): Point => [ctm[0] * x + ctm[2] * y + ctm[4], ctm[1] * x + ctm[3] * y + ctm[5]];
    const stroke = (): void => {
      for (const path of paths) path.slice(1).forEach((end, at) => addLine(rules, path[at] ?? end, end));
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
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
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
          skipPicture(content, lexer);
          break;
      }
      if (PAINTING.has(value)) paths = [];
      count = 0;
    }
  };

  const place = (name: Value, resources: Dictionary | undefined, ctm: Matrix, depth: number): void => {
    const form = typeof name === "string" ? objects.dictionary(resources?.get("/XObject"))?.get(name) : undefined;
    const entries = objects.dictionary(form);
    if (depth >= DEEPEST || entries?.get("/Subtype") !== "/Form") return;
    const content = objects.stream(form);
    const own = objects.resolve(entries.get("/Matrix"));
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.isArray(own) ? own.map(Number) : [];
    if (content)
      draw(
        content,
        objects.dictionary(entries.get("/Resources")) ?? resources,
        multiplied(ctm, [a, b, c, d, e, f]),
        depth + 1,
      );
  };

  const contents = objects.resolve(page.get("/Contents"));
  const streams = (Array.isArray(contents) ? contents : [page.get("/Contents")]).map((each: Value) =>
    objects.stream(each),
  );
  const known = streams.filter((stream) => stream !== undefined);
  // an operator may begin in one stream and end in the next
  if (known.length > 0)
    draw(Buffer.concat(known.flatMap((stream) => [stream, Buffer.from("\n")])), resourcesOf(page, objects), matrix, 0);
  return rules;
}

/** The fonts and drawings that a page names: its own, or those of the folder of pages above it. */
function resourcesOf(page: Dictionary, objects: PdfObjects): Dictionary | undefined {
  let node: Dictionary | undefined = page;
  for (let depth = 0; node && depth < 30; depth += 1) {
    const found = objects.dictionary(node.get("/Resources"));
    if (found) return found;
    node = objects.dictionary(node.get("/Parent"));
  }
  return undefined;
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

/** A picture in the middle of the content: BI … ID bytes EI. */
function skipPicture(content: Uint8Array, lexer: { readonly at: number; skipTo(at: number): void }): void {
  const buffer = Buffer.from(content.buffer, content.byteOffset, content.length);
  const data = buffer.indexOf("ID", lexer.at, "latin1");
  for (
    let end = buffer.indexOf("EI", data < 0 ? lexer.at : data + 3, "latin1");
    end >= 0;
    end = buffer.indexOf("EI", end + 2, "latin1")
  ) {
    const [before = 0, after = 32] = [buffer[end - 1], buffer[end + 2]];
    if (before <= 32 && after <= 32) return lexer.skipTo(end + 2);
  }
  lexer.skipTo(content.length);
}

function multiplied(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}
