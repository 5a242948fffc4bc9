import { describe, expect, it } from "vitest";
import { unitIn } from "./unit.ts";

describe("unitIn", () => {
  it.each([
    ["单位：万股", "单位：万股"],
    ["主要会计数据　金额单位：人民币千元", "金额单位：人民币千元"],
    ["简明综合收益表（人民币千元）", "（人民币千元）"],
    ["人民币百万元", "人民币百万元"],
    ["项目 | 人民币百万元 | 附注", "人民币百万元"],
    ["RMB'000", "RMB'000"],
    ["Revenue | HK$ million", "HK$ million"],
    ["US$ million", "US$ million"],
    ["(US$ in millions)", "(US$ in millions)"],
  ])("reads the unit of %s", (text, unit) => {
    expect(unitIn(text)).toBe(unit);
  });

  it.each([
    "营业收入为人民币百万元以上的客户",
    "出资额不低于人民币千元的，可以参加。",
    "a million people",
    "2024年1—9月",
  ])("reads none in %s", (text) => {
    expect(unitIn(text)).toBeUndefined();
  });
});
