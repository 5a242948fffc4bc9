import { describe, expect, it } from "vitest";
import type { Layout } from "./blocks.ts";
import { boxesOnPage, pageOfQuote } from "./page-of-quote.ts";

const document: Layout = {
  headings: [],
  places: [
    { kind: "page", start: 0, end: 3, page: 1, box: [72, 100, 300, 120] },
    { kind: "page", start: 3, end: 6, page: 2, box: [60, 84.2, 360, 168.4] },
  ],
  pageSizes: [
    { width: 600, height: 842 },
    { width: 600, height: 842 },
  ],
};

describe("pageOfQuote", () => {
  it("is the page on which the quoted words stand", () => {
    expect(pageOfQuote(document, { start: 4, end: 6 })).toBe(2);
  });

  it("is the first page without a quote, and none in a file without pages", () => {
    expect(pageOfQuote(document, undefined)).toBe(1);
    expect(pageOfQuote({ headings: [] }, { start: 0, end: 1 })).toBeUndefined();
  });
});

describe("boxesOnPage", () => {
  it("gives the boxes of the quote as shares of the page, so that they fit an image of any size", () => {
    expect(boxesOnPage(document, { start: 4, end: 6 }, 2)).toEqual([{ left: 0.1, top: 0.1, width: 0.5, height: 0.1 }]);
    expect(boxesOnPage(document, { start: 4, end: 6 }, 1)).toEqual([]);
  });
});
