import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { findBeside } from "./packed-objects.ts";

const hides = (objects: string): boolean => findBeside(Buffer.from(objects, "latin1")).mayHideLayers;
const layers = (off: string): string => `<< /OCProperties << /OCGs [7 0 R] /D << /ON [7 0 R] ${off} >> >> >>`;

describe("layers of a PDF", () => {
  it("may hide something where a list or a state says off, and not where the list is empty", () => {
    expect(hides(layers("/OFF [8 0 R]"))).toBe(true);
    expect(hides(layers("/OFF 12 0 R"))).toBe(true);
    expect(hides(layers("/BaseState /OFF"))).toBe(true);
    expect(hides(layers("/OFF [ ]"))).toBe(false);
    expect(hides(layers(""))).toBe(false);
    expect(hides("<< /OFF [8 0 R] >>")).toBe(false);
  });

  it("is seen where objects are packed, the list in another run than the layers", () => {
    const packed = (objects: string): Buffer =>
      Buffer.concat([
        Buffer.from("<< /Type /ObjStm /N 1 >> stream\n"),
        deflateSync(objects),
        Buffer.from("\nendstream\n"),
      ]);
    const file = Buffer.concat([packed("<< /OCProperties << /D 9 0 R >> >>"), packed("<< /OFF [8 0 R] >>")]);

    expect(findBeside(file).mayHideLayers).toBe(true);
  });
});
