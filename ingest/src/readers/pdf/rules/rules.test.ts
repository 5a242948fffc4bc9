import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makePdf } from "../../../testing/make-pdf.ts";
import { drawingOf } from "./draw-rules.ts";
import { findGrids } from "./find-grids.ts";
import { createLexer } from "./lexer.ts";
import { findObjects } from "./pdf-objects.ts";

const whole = [1, 0, 0, 1, 0, 0] as const;

function rulesOf(drawing: string) {
  const objects = findObjects(makePdf([[{ text: "字", x: 90, y: 700 }]], { drawing }));
  const page = objects?.dictionary({ object: 6 });
  return objects && page ? drawingOf(page, objects, whole).rules : [];
}

function valuesIn(text: string): unknown[] {
  const lexer = createLexer(Buffer.from(text, "latin1"));
  const values: unknown[] = [];
  for (let value = lexer.next(); value !== null; value = lexer.next()) values.push(value);
  return values;
}

describe("createLexer", () => {
  it("reads numbers, names, operators and references, and passes over strings and comments", () => {
    expect(valuesIn("-1.5 .25 /F1 (a \\) b (c)) % 注\n[1 0 R <AB>] Tj 2.re")).toEqual([
      -1.5,
      0.25,
      "/F1",
      undefined,
      [{ object: 1 }, undefined],
      "Tj",
      "2.re",
    ]);
  });

  it("reads dictionaries within dictionaries", () => {
    const [entries] = valuesIn("<< /Length 5 /Resources << /Font 3 0 R >> >>");

    expect(entries).toEqual(
      new Map<string, unknown>([
        ["/Length", 5],
        ["/Resources", new Map([["/Font", { object: 3 }]])],
      ]),
    );
  });

  it("comes to an end whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const lexer = createLexer(bytes);
        let before = -1;
        for (let value = lexer.next(); value !== null; value = lexer.next()) {
          expect(lexer.at).toBeGreaterThan(before);
          before = lexer.at;
        }
      }),
    );
  });

  it("refuses lists that are nested without end", () => {
    expect(() => valuesIn("[".repeat(100_000))).toThrow(RangeError);
  });
});

describe("findObjects", () => {
  it("takes the later of two objects with one number, and what is packed into a stream of objects", () => {
    const inside = deflateSync(Buffer.from("7 0 8 6 (旧) /Eight"));
    const file = Buffer.concat([
      Buffer.from("1 0 obj 10 endobj 1 0 obj 20 endobj 2 0 obj << /Type /ObjStm /N 2 /First 8 /Filter /FlateDecode "),
      Buffer.from(`/Length ${inside.length} >> stream\n`),
      inside,
      Buffer.from("\nendstream endobj"),
    ]);

    const objects = findObjects(file);

    expect(objects?.resolve({ object: 1 })).toBe(20);
    expect(objects?.resolve({ object: 8 })).toBe("/Eight");
    expect(objects?.resolve({ object: 99 })).toBeUndefined();
  });

  it("leaves a locked file alone", () => {
    expect(findObjects(makePdf([[{ text: "字", x: 1, y: 1 }]], { needsPassword: true }))).toBeUndefined();
  });

  it("does not follow references in a circle", () => {
    expect(
      findObjects(Buffer.from("1 0 obj 2 0 R endobj 2 0 obj 1 0 R endobj"))?.resolve({ object: 1 }),
    ).toBeUndefined();
  });
});

describe("drawingOf", () => {
  it("sees stroked lines, sides of rectangles and thin bars, where the page has moved them", () => {
    expect(rulesOf("q 1 0 0 1 10 0 cm 0 0 m 100 0 l S Q 0 50 100 1 re f 5 5 20 20 re S")).toEqual([
      { x0: 10, y0: 0, x1: 110, y1: 0 },
      { x0: 0, y0: 50.5, x1: 100, y1: 50.5 },
      { x0: 5, y0: 5, x1: 25, y1: 5 },
      { x0: 25, y0: 5, x1: 25, y1: 25 },
      { x0: 5, y0: 25, x1: 25, y1: 25 },
      { x0: 5, y0: 5, x1: 5, y1: 25 },
    ]);
  });

  it("sees no slanted line, no filled area, and nothing that is only cut along", () => {
    expect(rulesOf("0 0 m 100 50 l S 0 0 100 100 re f 0 0 100 1 re W n")).toEqual([]);
  });

  it("passes over a picture within the content", () => {
    expect(rulesOf("BI /W 1 /H 1 ID \u0001 0 0 m EI\n0 0 m 50 0 l S")).toHaveLength(1);
  });
});

describe("findGrids", () => {
  /** The lines of a table of two by two cells of 50 by 20. */
  const level = [0, 20, 40].map((y) => ({ x0: 0, x1: 100, y0: y, y1: y }));
  const upright = [0, 50, 100].map((x) => ({ x0: x, x1: x, y0: 0, y1: 40 }));

  it("finds the places of the lines, drawn in pieces or not", () => {
    const pieces = level.flatMap((line) => [
      { ...line, x1: 50 },
      { ...line, x0: 50, y0: line.y0 + 0.5, y1: line.y1 + 0.5 },
    ]);

    const [grid] = findGrids([...pieces, ...upright]);

    expect(grid?.xs).toEqual([0, 50, 100]);
    expect(grid?.ys).toHaveLength(3);
    expect(grid?.isOpenLeft(0, 1)).toBe(false);
  });

  it("finds a table that is open at its sides, and a cell over two columns", () => {
    const inner = [
      { x0: 50, x1: 50, y0: 20, y1: 40 },
      { x0: 75, x1: 75, y0: 0, y1: 40 },
    ];

    const [grid] = findGrids([...level, ...inner]);

    expect(grid?.box).toEqual([0, 0, 100, 40]);
    expect([grid?.isOpenLeft(0, 1), grid?.isOpenLeft(1, 1)]).toEqual([true, false]);
  });

  it("takes a frame and lines that do not meet for no table, and two tables for two", () => {
    const lower = [...level, ...upright].map((rule) => ({ ...rule, y0: rule.y0 + 100, y1: rule.y1 + 100 }));

    expect(findGrids([level[0]!, level[2]!, upright[0]!, upright[2]!])).toEqual([]);
    expect(findGrids(level)).toEqual([]);
    expect(findGrids([...level, ...upright, ...lower])).toHaveLength(2);
  });
});
