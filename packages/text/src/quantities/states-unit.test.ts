import { describe, expect, it } from "vitest";
import { isUnit, statesUnit } from "./states-unit.ts";

describe("statesUnit", () => {
  it.each([
    "营业收入（万元）",
    "营业收入(人民币百万元)",
    "基本每股收益（元/股）",
    "单价 元/吨",
    "金额/元",
    "剂量 mg",
    "资产负债率（％）",
    "员工（人）",
    "期限（年）",
    "单位：股",
    "单位：元 币种：人民币",
    "RMB'000",
    "Revenue, RMB million",
    "Revenue | HK$ million",
    "(in thousands of euro)",
    "人民币千元",
  ])("finds one in %s", (words) => {
    expect(statesUnit(words)).toBe(true);
  });

  it.each([
    "营业收入",
    "2025年",
    "2025 年",
    "项 目",
    "单位",
    "编制单位：临江精密制造股份有限公司",
    "公司（续）",
    "本期（2025年）",
    "Second half",
    "Six months ended",
    "年 度",
    "",
  ])("finds none in %j", (words) => {
    expect(statesUnit(words)).toBe(false);
  });
});

describe("isUnit", () => {
  it("takes words that are a unit and nothing else", () => {
    expect(["万元", "mg/L", "人", "人民币元", "％"].filter(isUnit)).toHaveLength(5);
    expect(["营业收入", "单位", "1,200元", ""].filter(isUnit)).toEqual([]);
  });
});
