import { describe, expect, it } from "vitest";
import { periodsIn } from "./named-periods.ts";

describe("periodsIn", () => {
  it.each([
    ["2020年的营业收入", [2020], []],
    ["二〇二〇年年报", [2020], []],
    ["FY2018 - FY2020 average", [2018, 2020], []],
    ["FY22 capex", [2022], []],
    ["2022 Q2 segments", [2022], ["Q2"]],
    ["ACME 2023Q1 EARNINGS", [2023], ["Q1"]],
    ["2021年第三季度", [2021], ["Q3"]],
    ["2025年上半年", [2025], ["H1"]],
    ["the second quarter of 2023", [2023], ["Q2"]],
  ])("reads the years and parts of %s", (text, years, parts) => {
    expect(periodsIn(text)).toEqual({ years, parts });
  });

  it.each(["002020", "2020万元", "12,2020", "3.2020", "1998人", "一季节"])("finds no year in %s", (text) => {
    expect(periodsIn(text).years).toEqual([]);
  });
});
