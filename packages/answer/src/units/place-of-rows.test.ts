import type { Place } from "@guildhall/core";
import { describe, expect, it } from "vitest";
import { placeOfRows } from "./place-of-rows.ts";

const box = [0, 0, 1, 1] as const;
const page = (number: number, start: number): Place => ({ kind: "page", page: number, box, start, end: start + 10 });

describe("placeOfRows", () => {
  it("says on which pages rows stand", () => {
    const places = [page(2, 0), page(3, 10), page(3, 20)];

    expect(placeOfRows([{ start: 12, end: 18 }], places)).toEqual({ zh: "（第 3 页）", en: " (page 3)" });
    expect(placeOfRows([{ start: 5, end: 25 }], places)).toEqual({ zh: "（第 2–3 页）", en: " (page 2–3)" });
  });

  it("names the sheet and the cells, and no sheet where the file has none", () => {
    const places: readonly Place[] = [
      { kind: "cell", sheet: "利润表", range: "A2:B2", start: 0, end: 5 },
      { kind: "cell", sheet: "", range: "A3:B3", start: 5, end: 10 },
    ];

    expect(placeOfRows([{ start: 0, end: 4 }], places).zh).toBe("（利润表 A2:B2）");
    expect(placeOfRows([{ start: 5, end: 9 }], places).en).toBe(" (A3:B3)");
  });

  it("adds nothing of a text without pages or cells", () => {
    expect(placeOfRows([{ start: 0, end: 4 }], [])).toEqual({ zh: "", en: "" });
  });
});
