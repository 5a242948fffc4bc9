import { describe, expect, it } from "vitest";
import { whichPeriod } from "./which-period.ts";

const found = [
  { identifiers: ["本期:报表:临江精密|2024FY|合并|营业收入", "本期:报表:临江精密|2024FY|合并|净利润"] },
  { identifiers: ["报表:临江精密|2025M9|合并|营业收入", "临江精密|2026FY|合并|营业收入|预测"] },
];

describe("whichPeriod", () => {
  it("asks of which period where a figure is held of several and the question names none", () => {
    expect(whichPeriod("临江精密的营业收入是多少？", found)).toEqual({
      zh: "您问的是哪一期的营业收入？现有：2025年前三季度、2024年度。请在问题里写明期间。",
      en: "Of which period? Held for 营业收入: 2025年前三季度, 2024年度. Name the period in your question.",
    });
  });

  it.each([
    ["临江精密2024年的营业收入是多少？"],
    ["临江精密最新的营业收入是多少？"],
    ["临江精密去年营业收入是多少？"],
    ["临江精密的营业收入为什么增长？"],
    ["临江精密近三年的营业收入分别是多少？"],
    ["临江精密的净利润是多少？"],
    ["临江精密回购价格上限是多少？"],
  ])("does not ask back at %s", (question) => {
    expect(whichPeriod(question, found)).toBeUndefined();
  });
});
