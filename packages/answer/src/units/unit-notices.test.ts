import { type Catalogue, type Citation, localPrincipal, type StoredReading, type Table } from "@guildhall/core";
import { describe, expect, it } from "vitest";
import { unitNotices } from "./unit-notices.ts";

/** A text of lines above a table and its rows, as a reader writes them, and an answer that quotes the last rows, one by one. */
function quoting(rows: readonly (readonly string[])[], { above = "", headerRows = 1, sentence = "", cited = 1 } = {}) {
  let text = above;
  const spans = rows.map((cells) => {
    const start = text.length;
    const cellSpans = cells.map((cell, at) => {
      text += at === 0 ? "" : " | ";
      const from = text.length;
      text += cell;
      return { start: from, end: text.length };
    });
    const end = text.length;
    text += "\n";
    return { start, end, cells: cellSpans };
  });
  const last = spans.at(-1)!;
  const table: Table = { start: above.length, end: last.end, rows: spans, headerRows, unit: "unit_unknown" };
  const places = spans.map(({ start, end }, at) => ({ kind: "cell", sheet: "明细", range: `A${at + 1}`, start, end }));
  const citations = spans.slice(-cited).map(
    ({ start, end }, at) =>
      ({
        id: `c${at + 1}`,
        documentId: "d",
        versionId: "v",
        title: "年度明细",
        locator: { kind: "characters", start: 0, end: 1 },
        quote: text.slice(start, end),
        start,
        end,
      }) as unknown as Citation,
  );
  const catalogue = {
    reading: async () => ({ tables: [table], places }) as unknown as StoredReading,
    canonicalText: async () => text,
  } as unknown as Catalogue;
  const sentences = citations.map(({ id, quote }) => ({
    text: sentence || quote,
    citations: [id],
    support: "verbatim" as const,
  }));
  return { row: last, notices: unitNotices({ sentences, citations }, { catalogue, principal: localPrincipal }) };
}

const header = ["项目", "2025年"];

describe("unitNotices", () => {
  it("says that the table of a quoted amount states no unit, which row it is and where", async () => {
    const { notices, row } = quoting([header, ["营业收入", "1,234.56"]]);

    expect(await notices).toEqual([
      {
        kind: "unit_unknown",
        documentId: "d",
        at: { versionId: "v", start: row.start, end: row.end },
        zh: "《年度明细》中“营业收入”所在的表（明细 A2）没有写明单位，所引的数请对照原件核实。",
        en: "The table in 《年度明细》 with “营业收入” (明细 A2) states no unit; please verify its figures against the original.",
      },
    ]);
  });

  it("names all quoted rows of a table at once", async () => {
    const { notices } = quoting([header, ["营业收入", "1,234.56"], ["净利润", "87.30"]], { cited: 2 });

    expect((await notices).map(({ zh }) => zh)).toEqual([
      "《年度明细》中“营业收入”、“净利润”所在的表（明细 A2、明细 A3）没有写明单位，所引的数请对照原件核实。",
    ]);
  });

  it.each([
    ["an amount without groups or decimals", [header, ["补贴标准", "1200"]]],
    ["a quantity", [header, ["销售数量", "35,000"]]],
    ["a negative in brackets", [header, ["净利润", "(87,316)"]]],
  ])("says it of %s", async (_, rows) => {
    expect(await quoting(rows).notices).toHaveLength(1);
  });

  it.each([
    ["the cell", [header, ["营业收入", "1,234.56万元"]]],
    ["the cell, by its sign", [header, ["营业收入", "￥1,234.56"]]],
    [
      "the header",
      [
        ["项目", "2025年（万元）"],
        ["营业收入", "1,234.56"],
      ],
    ],
    ["the row", [header, ["营业收入（万元）", "1,234.56"]]],
    [
      "a cell beside it",
      [
        ["项目", "单位", "2025年"],
        ["营业收入", "万元", "1,234.56"],
      ],
    ],
  ])("says nothing where %s states the unit", async (_, rows) => {
    expect(await quoting(rows).notices).toEqual([]);
  });

  it("says nothing where a line above the table states the unit in other words than its reader knows", async () => {
    const rows = [header, ["营业收入", "1,234.56"]];

    expect(await quoting(rows, { above: "利润表（人民币千元）\n" }).notices).toEqual([]);
    expect(await quoting(rows, { above: "编制单位：临江精密\n" }).notices).toHaveLength(1);
  });

  it.each([
    ["a count", [header, ["员工人数", "1,200"]]],
    ["a small number of things", [header, ["门店", "12"]]],
    ["a rate", [header, ["资产负债率", "45.2"]]],
    ["a percentage", [header, ["毛利", "45.2%"]]],
    [
      "a change",
      [
        ["项目", "同比增减"],
        ["营业收入", "12.5"],
      ],
    ],
    [
      "a year",
      [
        ["项目", "年份"],
        ["设立", "2025"],
      ],
    ],
    [
      "the number of a note",
      [
        ["项目", "附注"],
        ["应收账款", "5"],
      ],
    ],
    ["words", [header, ["营业收入", "见附注"]]],
  ])("says nothing of %s", async (_, rows) => {
    expect(await quoting(rows).notices).toEqual([]);
  });

  it("says nothing where the sentence takes no figure from the row", async () => {
    const rows = [header, ["营业收入", "1,234.56"]];

    expect(await quoting(rows, { sentence: "公司披露了营业收入。" }).notices).toEqual([]);
    expect(await quoting(rows, { sentence: "2025年营业收入为1234.56。" }).notices).toHaveLength(1);
  });
});
