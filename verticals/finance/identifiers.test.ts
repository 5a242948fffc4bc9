import { describe, expect, it } from "vitest";
import { identifiersIn } from "./identifiers.ts";

/** The keys without those of better sources, which end alike. */
function keys(question: string, names: readonly string[] = ["临江精密"]): readonly string[] {
  return identifiersIn(question, names).filter((key) => !key.startsWith("报表:") && !key.startsWith("本期:"));
}

describe("identifiersIn", () => {
  it("asks for a figure by company, period, scope and measure; 合并 unless the question says 母公司", () => {
    expect(keys("临江精密2025年前三季度营业收入是多少？")).toEqual(["临江精密|2025M9|合并|营业收入"]);
    expect(keys("临江精密2025年前三季度母公司营业收入")).toEqual(["临江精密|2025M9|母公司|营业收入"]);
    expect(keys("临江精密2024年归属于母公司股东的净利润")).toEqual(["临江精密|2024FY|合并|归属于上市公司股东的净利润"]);
  });

  it("puts the best source first: the report of the period, one that compares with it, any other", () => {
    expect(identifiersIn("临江精密2024年净利润", ["临江精密"])).toEqual([
      "本期:报表:临江精密|2024FY|合并|净利润",
      "报表:临江精密|2024FY|合并|净利润",
      "临江精密|2024FY|合并|净利润",
      "本期:报表:临江精密|2024FY|合并|归属于上市公司股东的净利润",
      "报表:临江精密|2024FY|合并|归属于上市公司股东的净利润",
      "临江精密|2024FY|合并|归属于上市公司股东的净利润",
    ]);
  });

  it("takes a year alone for a fiscal year where the question is in English", () => {
    expect(keys("Harborline 2025 revenue", ["Harborline"])).toEqual(["Harborline|2025FY|合并|营业收入"]);
    expect(keys("Harborline revenue on 2025-03-01", ["Harborline"])).toEqual([]);
  });

  it("keeps the restated, the forecast and the express figure apart", () => {
    expect(keys("临江精密2024年前三季度营业收入调整后是多少")).toEqual(["临江精密|2024M9|合并|营业收入|调整后"]);
    expect(keys("临江精密2025年营业收入预测")).toEqual(["临江精密|2025FY|合并|营业收入|预测"]);
    expect(keys("临江精密2024年业绩快报归母净利润")).toEqual(["临江精密|2024FY|合并|归属于上市公司股东的净利润|快报"]);
  });

  it("knows the words of people for measures, the longest at a place", () => {
    expect(keys("临江精密2024年赚了多少钱")).toEqual(["临江精密|2024FY|合并|归属于上市公司股东的净利润"]);
    expect(keys("临江精密2024年扣非净利润")).toEqual([
      "临江精密|2024FY|合并|归属于上市公司股东的扣除非经常性损益的净利润",
    ]);
    expect(keys("临江精密2024年境外收入")).toEqual([]);
  });

  it("asks for nothing without a period, and nothing where the question wants a reason", () => {
    expect(keys("临江精密的营业收入是多少")).toEqual([]);
    expect(keys("临江精密2025年前三季度研发费用为什么增加")).toEqual([]);
  });

  it("takes the company out of a title, and a company that no document is about as it stands", () => {
    expect(keys("2024年净利润", ["临江精密制造股份有限公司2024年年度报告"])).toContain(
      "临江精密制造股份有限公司|2024FY|合并|净利润",
    );
    expect(keys("请问江海重工2025年前三季度营业收入是多少", [])).toEqual(["江海重工|2025M9|合并|营业收入"]);
    expect(keys("该公司2025年前三季度营业收入是多少", [])).toEqual([]);
    expect(keys("哪些公司2025年前三季度净利润增长", [])).toEqual([]);
  });

  it("knows a notice by its number under its company", () => {
    expect(keys("临江精密2025-049号公告讲了什么")).toEqual(["临江精密公告2025-049"]);
  });
});
