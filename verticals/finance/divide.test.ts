import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentOf } from "../shared/document-of.ts";
import { divide, TARGET } from "./divide.ts";

const REPORT = `# 临江精密制造股份有限公司2025年第三季度报告

证券代码：699901　　证券简称：临江精密　　公告编号：2025-049

一、主要财务数据

单位：元　币种：人民币
项目 | 本报告期 | 年初至报告期末 | 上年初至上年报告期末（调整前） | 上年初至上年报告期末（调整后） | 增减（%）
营业收入 | 968.00 | 2,735.00 | 2,324.00 | 2,389.00 | 14.48
存货周转天数 | 98 | 97 | 99 | 99 | -2.02

二、季度财务报表

合并利润表
2025年1—9月
单位：万元
项目 | 本期金额 | 上期金额
其中：营业收入 | 0.27 | 0.24
五、净利润（净亏损以“-”号填列） | 0.03 | -

母公司利润表
2025年1—9月
单位：万元
项目 | 本期金额 | 上期金额
一、营业收入 | 0.17 | 0.15
`;

/** The text, path and 临江精密 keys of each passage. */
function passagesOf(source: string): { text: string; path: readonly string[]; keys: readonly string[] }[] {
  const document = documentOf(source);
  const points = Array.from(document.reading.text);
  return divide(document).passages.map(({ start, end, path, identifiers }) => ({
    text: points.slice(start, end).join(""),
    path,
    keys: identifiers.filter((key) => key.includes("临江精密|")),
  }));
}

function passageWith(
  words: string,
  source = REPORT,
): { text: string; path: readonly string[]; keys: readonly string[] } {
  const found = passagesOf(source).find(({ text }) => text.includes(words));
  if (found === undefined) throw new Error(`expected a passage with ${words}`);
  return found;
}

describe("divide", () => {
  it("makes a row a passage of its own, under its section, unit and header", () => {
    const { text, path } = passageWith("营业收入 | 968.00");

    expect(text.trim()).toBe("营业收入 | 968.00 | 2,735.00 | 2,324.00 | 2,389.00 | 14.48");
    expect(path.slice(0, 2)).toEqual(["一、主要财务数据", "单位：元　币种：人民币"]);
    expect(path.at(-1)).toContain("年初至报告期末");
  });

  it("keeps the quarter and the nine months apart, and the restated from the published", () => {
    expect(passageWith("营业收入 | 968.00").keys).toEqual([
      "本期:报表:临江精密|2025Q3|合并|营业收入",
      "本期:报表:临江精密|2025M9|合并|营业收入",
      "报表:临江精密|2024M9|合并|营业收入|调整前",
      "报表:临江精密|2024M9|合并|营业收入|调整后",
    ]);
  });

  it("keeps 合并 and 母公司 apart and says which in the path", () => {
    expect(passageWith("其中：营业收入").keys).toContain("本期:报表:临江精密|2025M9|合并|营业收入");
    expect(passageWith("一、营业收入 | 0.17").keys).toContain("本期:报表:临江精密|2025M9|母公司|营业收入");
    expect(passageWith("一、营业收入 | 0.17").path).toContain("母公司利润表 2025年1—9月");
  });

  it("gives no key for a dash, which is neither zero nor a figure", () => {
    expect(passageWith("五、净利润").keys).toEqual(["本期:报表:临江精密|2025M9|合并|净利润"]);
  });

  it("never takes a row of a statement for a heading", () => {
    expect(
      passagesOf(REPORT)
        .flatMap(({ path }) => path)
        .filter((part) => part.startsWith("五、净利润")),
    ).toEqual([]);
  });

  it("reads a header of two lines, an empty cell standing under the one left of it", () => {
    const { keys } = passageWith(
      "营业收入 | 1.00",
      "临江精密制造股份有限公司2025年半年度报告\n证券简称：临江精密\n\n单位：元\n项目 | 本期 | 上年同期 | \n | | 调整后 | 调整前\n营业收入 | 1.00 | 2.00 | 3.00\n",
    );

    expect(keys).toEqual([
      "本期:报表:临江精密|2025H1|合并|营业收入",
      "报表:临江精密|2024H1|合并|营业收入|调整后",
      "报表:临江精密|2024H1|合并|营业收入|调整前",
    ]);
  });

  it("reads a table of Markdown and one in English", () => {
    expect(
      passageWith(
        "营业收入 | 5.00",
        "# 临江精密制造股份有限公司2024年年度报告\n证券简称：临江精密\n\n| 项目 | 2024年 |\n|---|---|\n| 营业收入 | 5.00 |\n",
      ).keys,
    ).toEqual(["本期:报表:临江精密|2024FY|合并|营业收入"]);
    const english = divide(
      documentOf(
        "# Harborline Instruments, Inc. Form 10-K for fiscal year 2025\n\nItem 1A. Risk Factors\n\nWe depend on spending.\n\nItem 8. Financial Statements\n\n(US$ in millions)\nFiscal year | 2025 | 2024\nNet income | 254.3 | 214.9\n",
      ),
    );

    expect(english.way).toBe("items");
    expect(english.passages.at(-1)?.path).toEqual([
      "Item 8. Financial Statements",
      "(US$ in millions)",
      "Fiscal year | 2025 | 2024",
    ]);
    expect(english.passages.at(-1)?.identifiers).toContain("本期:报表:Harborline|2025FY|合并|净利润");
  });

  it("takes a figure in prose only where the number belongs to the measure", () => {
    const source = (words: string) =>
      `# 临江精密制造股份有限公司公告\n证券简称：临江精密\n\n2025年前三季度，${words}\n`;

    expect(passageWith("2025年前三季度", source("公司实现营业收入27.36亿元。")).keys).toEqual([
      "临江精密|2025M9|合并|营业收入",
    ]);
    expect(passageWith("2025年前三季度", source("境外收入占营业收入的比重为28.6%。")).keys).toEqual([]);
    expect(passageWith("2025年前三季度", source("境外营业收入7.82亿元。")).keys).toEqual([]);
  });

  it("loses nothing and cuts no row, whatever the text", () => {
    const row = fc
      .array(fc.constantFrom("营业收入", "1,234.56", "-", "项目", "2025年", "（调整后）", "", "其中：营业成本", "x"), {
        minLength: 2,
        maxLength: 9,
      })
      .map((cells) => cells.join(" | "));
    const line = fc.oneof(
      { weight: 3, arbitrary: row },
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.constantFrom(
        "第一节　重要提示",
        "一、主要数据",
        "（一）收入",
        "1、说明",
        "单位：万元",
        "合并利润表",
        "Item 1A. Risk",
        "PART I",
        "公司实现营业收入3亿元。",
        "𠮷𠮷。",
        "",
        "　　",
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const document = documentOf(lines.join("\n"));
        const { passages } = divide(document);
        const points = Array.from(document.reading.text);

        expect(passages.map(({ start }) => start)).toEqual(
          [0, ...passages.map(({ end }) => end)].slice(0, passages.length),
        );
        expect(passages.at(-1)?.end ?? 0).toBe(points.length);
        expect(passages.every(({ start, end }) => end > start && end - start <= 2 * TARGET)).toBe(true);
        const cut = passages
          .slice(1)
          .filter(({ start }) => points[start - 1] !== "\n" && lineAt(points, start).includes(" | "));
        expect(cut).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

/** The whole line around a place; a row that is cut has a passage begin inside it. */
function lineAt(points: readonly string[], at: number): string {
  const text = points.join("");
  const offset = points.slice(0, at).join("").length;
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset);
  return text.slice(start, end < 0 ? text.length : end);
}
