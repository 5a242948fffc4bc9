import { describe, expect, it } from "vitest";
import { wordsByLanguage } from "../words/words.ts";
import { placeInOriginal } from "./place-in-original.ts";

const { zh, en } = wordsByLanguage;
const box: [number, number, number, number] = [0, 0, 1, 1];

describe("placeInOriginal", () => {
  it("names the page of a quote, and both where it runs over", () => {
    const places = [
      { kind: "page" as const, start: 0, end: 5, page: 3, box },
      { kind: "page" as const, start: 6, end: 9, page: 4, box },
    ];

    expect(placeInOriginal({ headings: [], places }, { start: 1, end: 4 }, zh)).toBe("第 3 页");
    expect(placeInOriginal({ headings: [], places }, { start: 1, end: 8 }, en)).toBe("page 3–4");
  });

  it("names the sheet and the cells of a row, from the first to the last", () => {
    const places = [
      { kind: "cell" as const, start: 0, end: 5, sheet: "利润表", range: "A2:D2" },
      { kind: "cell" as const, start: 6, end: 9, sheet: "利润表", range: "A3:D3" },
    ];

    expect(placeInOriginal({ headings: [], places }, { start: 0, end: 9 }, zh)).toBe("利润表 A2:D3");
  });

  it("names nothing in a file without pages or cells", () => {
    expect(placeInOriginal({ headings: [] }, { start: 0, end: 1 }, zh)).toBeUndefined();
  });
});
