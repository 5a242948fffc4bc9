import { describe, expect, it } from "vitest";
import { blocksOf, cutBy } from "./blocks.ts";
import { codePoints } from "./code-points.ts";

const plain = { headings: [] };

describe("blocksOf", () => {
  it("gives the lines of a text and leaves empty ones out", () => {
    const text = "第一章　总则\n\n第一条　𠮷野家适用。";

    const blocks = blocksOf({ headings: [{ start: 0, end: 6, level: 2 }] }, codePoints(text));

    expect(blocks).toEqual([
      { kind: "line", start: 0, end: 6, level: 2 },
      { kind: "line", start: 8, end: 18, level: 0 },
    ]);
  });

  it("sets a declared table between its lines, with its unit", () => {
    const text = "附件\n项目 | 金额\n营业收入 | 12\n以上。";
    const rows = [
      {
        start: 3,
        end: 10,
        cells: [
          { start: 3, end: 5 },
          { start: 8, end: 10 },
        ],
      },
      {
        start: 11,
        end: 20,
        cells: [
          { start: 11, end: 15 },
          { start: 18, end: 20 },
        ],
      },
    ];
    const tables = [{ start: 3, end: 20, rows, headerRows: 1, unit: { words: "万元", at: { start: 0, end: 0 } } }];

    const blocks = blocksOf({ ...plain, tables }, codePoints(text));

    expect(blocks.map(({ kind }) => kind)).toEqual(["line", "table", "line"]);
    expect(blocks[1]).toMatchObject({ unit: { words: "万元" }, headerRows: 1 });
  });

  it("takes two lines of cells for a table where none is declared, and one for a line", () => {
    const text = "项目 | 金额\n营业收入 | 12\n以上。\n甲 | 乙";

    const blocks = blocksOf({ ...plain }, codePoints(text));

    expect(blocks.map(({ kind }) => kind)).toEqual(["table", "line", "line"]);
    expect(blocks[0]).toMatchObject({
      rows: [
        {
          cells: [
            { start: 0, end: 2 },
            { start: 5, end: 7 },
          ],
        },
        {},
      ],
    });
  });

  it("marks where a page begins, before the words on it", () => {
    const text = "第一页的字\n第二页的字";
    const box: [number, number, number, number] = [0, 0, 1, 1];
    const places = [
      { kind: "page" as const, start: 0, end: 5, page: 1, box },
      { kind: "page" as const, start: 6, end: 11, page: 2, box },
    ];

    const blocks = blocksOf({ ...plain, places }, codePoints(text));

    expect(blocks.map(({ kind }) => kind)).toEqual(["page", "line", "page", "line"]);
  });
});

describe("cutBy", () => {
  it("cuts a line where the quote begins and ends", () => {
    expect(cutBy({ start: 10, end: 20 }, { start: 12, end: 15 })).toEqual({
      before: { start: 10, end: 12 },
      lit: { start: 12, end: 15 },
      after: { start: 15, end: 20 },
    });
  });

  it("lights nothing in a line that the quote does not touch, on either side", () => {
    for (const quote of [undefined, { start: 0, end: 5 }, { start: 30, end: 40 }]) {
      const { lit } = cutBy({ start: 10, end: 20 }, quote);
      expect(lit.end - lit.start).toBe(0);
    }
  });
});
