import type { Division, Locator, Reading } from "@guildhall/core";
import { describe, expect, it } from "vitest";
import { dividedArticles, faultsOfDivision, lossIn, printedArticles } from "./no-loss.ts";

const reading: Reading = {
  text: "第一条 总则。\n",
  origin: [{ start: 0, end: 8, rawStart: 2 }],
  omitted: [{ rawStart: 0, rawEnd: 2, reason: "markup" }],
  rawLength: 10,
  mediaType: "text/plain",
  headings: [],
  places: [],
  tables: [],
};

function division(...passages: readonly { start: number; end: number; locator?: Locator }[]): Division {
  return {
    way: "articles",
    rejected: [],
    title: "",
    names: [],
    facts: { sources: {} },
    relations: [],
    passages: passages.map(({ start, end, locator = { kind: "characters", start, end } }) => ({
      start,
      end,
      locator,
      path: [],
      identifiers: [],
    })),
  };
}

describe("lossIn", () => {
  it("finds nothing where text and omissions are all that was read", () => {
    expect(lossIn(reading)).toEqual([]);
  });

  it("finds words that are neither kept nor left out, and words kept twice", () => {
    expect(lossIn({ ...reading, omitted: [] })).toHaveLength(1);
    expect(lossIn({ ...reading, omitted: [{ rawStart: 0, rawEnd: 3, reason: "markup" }] })).toHaveLength(1);
    expect(lossIn({ ...reading, rawLength: 12 })).toHaveLength(1);
  });
});

describe("faultsOfDivision", () => {
  it("wants passages that meet, cover the text and keep to twice the target", () => {
    expect(faultsOfDivision(reading, division({ start: 0, end: 5 }, { start: 5, end: 8 }), 4)).toEqual([]);
    expect(faultsOfDivision(reading, division({ start: 0, end: 5 }, { start: 6, end: 8 }), 4)).toHaveLength(1);
    expect(faultsOfDivision(reading, division({ start: 0, end: 7 }), 4)).toHaveLength(1);
    expect(faultsOfDivision(reading, division({ start: 0, end: 8 }), 3)).toHaveLength(1);
  });
});

describe("articles", () => {
  it("are counted where a line begins one, marked or not, and not where a sentence names one", () => {
    const law = "**第一条**　为了规范。\n\n第二条 依照第一条办理。\n第二条之一　另有规定的，\n第三条规定的情形除外。\n";

    expect(printedArticles(law)).toBe(3);
  });

  it("count once however many passages they take", () => {
    const article = (name: string): Locator => ({ kind: "article", path: [], article: name });

    const divided = division(
      { start: 0, end: 2, locator: article("第一条") },
      { start: 2, end: 4, locator: article("第一条") },
      { start: 4, end: 8, locator: article("第二条") },
    );

    expect(dividedArticles(divided)).toBe(2);
  });
});
