import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chineseNumber, parseNumber } from "./numbers.ts";

describe("parseNumber", () => {
  it.each([
    ["一千二百四十二", 1242],
    ["十", 10],
    ["二十", 20],
    ["一百零三", 103],
    ["一百一十", 110],
    ["一百二", 120],
    ["两千", 2000],
    ["二〇二四", 2024],
    ["二○二四", 2024],
    ["廿三", 23],
    ["三万五千", 35_000],
    ["三万五", 35_000],
    ["一亿零三百万", 103_000_000],
    ["1242", 1242],
    ["１２", 12],
    ["1,242", 1242],
    ["3.5万", 35_000],
    ["壹佰贰拾", 120],
    ["一万亿", 1_000_000_000_000],
    ["一万二千亿零三百万", 1_200_003_000_000],
  ])("reads %s as %d", (written, value) => {
    expect(parseNumber(written)).toBe(value);
  });

  it.each(["", "甲", "十百", "万", "一二百", "第三", "三条", "三亿五万亿", "万亿"])(
    "reads %j as no number",
    (written) => {
      expect(parseNumber(written)).toBeUndefined();
    },
  );
});

describe("chineseNumber", () => {
  it("writes numbers as laws do", () => {
    expect([0, 10, 12, 20, 103, 110, 1242, 10_010, 20_001].map(chineseNumber)).toEqual([
      "零",
      "十",
      "十二",
      "二十",
      "一百零三",
      "一百一十",
      "一千二百四十二",
      "一万零一十",
      "二万零一",
    ]);
  });

  it("is read back as the same number up to 99,999", () => {
    for (let value = 0; value <= 99_999; value += 7) expect(parseNumber(chineseNumber(value))).toBe(value);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (value) => parseNumber(chineseNumber(value)) === value),
    );
  });
});
