import { describe, expect, it } from "vitest";
import { createTranscript } from "../transcript.ts";
import { countHeaderRows } from "./header-rows.ts";
import { writeTable } from "./write-table.ts";

function tableAfter(above: string, rows: readonly (readonly string[])[]) {
  const transcript = createTranscript();
  transcript.write(above);
  writeTable(
    transcript,
    rows.map((cells) => ({ cells: cells.map((text) => ({ text })) })),
  );
  const { tables, text } = transcript.finish({ mediaType: "text/csv" });
  return { table: tables[0], text };
}

const figures = [
  ["项目", "2025年"],
  ["营业收入", "1,234.56"],
];

describe("describeTable", () => {
  it("finds the unit above the table, with the place of its words", () => {
    const { table, text } = tableAfter("主要会计数据\n（金额单位：人民币万元）\n", figures);

    expect(table?.unit).toEqual({ words: "人民币万元", at: { start: 13, end: 18 } });
    expect(text.slice(13, 18)).toBe("人民币万元");
  });

  it("says that nothing states a unit", () => {
    expect(tableAfter("主要会计数据\n", figures).table?.unit).toBe("unit_unknown");
  });

  it("takes a numbered line above for the caption", () => {
    const { table, text } = tableAfter("说明。\n表3 主要会计数据\n单位：元\n", figures);

    expect(text.slice(table?.caption?.start, table?.caption?.end)).toBe("表3 主要会计数据");
  });

  it("puts a cell's line break in one line with its row", () => {
    expect(
      tableAfter("", [
        ["营业\n收入", "1"],
        ["成本", "2"],
      ]).text,
    ).toBe("营业 收入 | 1\n成本 | 2\n");
  });
});

describe("countHeaderRows", () => {
  it("counts the rows of names above the figures, and a second one under names over several columns", () => {
    expect(
      countHeaderRows([
        ["项目", "2025", "2024"],
        ["营业收入", "1", "2"],
      ]),
    ).toBe(1);
    expect(
      countHeaderRows([
        ["项目", "本期", "本期"],
        ["项目", "金额", "比例"],
        ["存货", "1", "20%"],
      ]),
    ).toBe(2);
  });

  it("finds no header in a form or where the first row holds figures", () => {
    expect(
      countHeaderRows([
        ["姓名", "张三"],
        ["性别", "男"],
      ]),
    ).toBe(0);
    expect(
      countHeaderRows([
        ["营业收入", "1"],
        ["成本", "2"],
      ]),
    ).toBe(0);
  });
});
