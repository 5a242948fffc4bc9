import { describe, expect, it } from "vitest";
import { csvCell, tableCsv } from "./table-csv.ts";

describe("a cell of a CSV file", () => {
  it.each(["=1+1", "+cmd|' /C calc'!A0", "-1+2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＠甲"])(
    "is no formula: %j",
    (text) => {
      expect(csvCell(text).replace(/^"/, "")).toMatch(/^'/);
    },
  );

  it.each(["-3.5", "+12%", "-1,234.56", "营业收入", "3=2+1"])("stays as it is: %s", (text) => {
    expect(csvCell(text).replaceAll('"', "")).toBe(text);
  });

  it("is quoted where it holds a comma, a quote or a line end", () => {
    expect(csvCell('甲,"乙"\n丙')).toBe('"甲,""乙""\n丙"');
  });
});

describe("a table as CSV", () => {
  it("has a head with units, rows, and its label last", () => {
    const table = {
      form: "table",
      columns: [
        { id: "a", name: { zh: "公司", en: "Company" } },
        { id: "b", name: { zh: "收入", en: "Revenue" }, unit: "亿元" },
      ],
      rows: [{ cells: { a: "=甲", b: "3.6" }, citations: [] }],
      citations: [],
    } as const;

    expect(tableCsv(table, "原文摘录", "zh")).toBe("\uFEFF公司,收入 (亿元)\r\n'=甲,3.6\r\n原文摘录\r\n");
  });
});
