import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldedText } from "../fold.ts";
import { chineseNumber } from "../numbers.ts";
import { agreement } from "./agree.ts";
import { findFigures } from "./find-quantities.ts";
import type { Quantity } from "./quantity.ts";
import { wordingOf } from "./wording.ts";

const figures = (text: string) => findFigures(foldedText(text));
const values = (text: string) => figures(text).quantities.map(({ value, dimension }) => [value, dimension]);
const days = (text: string) => figures(text).moments.map(({ year, month, day }) => [year, month, day]);
const only = (text: string): Quantity => {
  const [quantity] = figures(text).quantities;
  if (!quantity) throw new Error(text);
  return quantity;
};
const compare = (claimed: string, held: string) => agreement(only(claimed), only(held));

describe("findFigures", () => {
  it.each([
    ["营业收入3.6亿元", [[360_000_000, "cny"]]],
    ["净利润１亿3000万元", [[130_000_000, "cny"]]],
    ["百分之三十", [[0.3, "ratio"]]],
    ["不良率 1.2‰", [[0.0012, "ratio"]]],
    ["上浮25个基点", [[0.0025, "point"]]],
    ["每日0.5mg", [[0.0005, "mass"]]],
    ["注射 250 μg", [[0.00025, "mass"]]],
    ["口服五毫升", [[0.005, "volume"]]],
    ["two million people", [[2_000_000, "people"]]],
    ["$5 million", [[5_000_000, "usd"]]],
    ["1,234,567元", [[1_234_567, "cny"]]],
    ["三分之二", [[2 / 3, "ratio"]]],
    ["1620分钟", [[97_200, "seconds"]]],
    ["两小时", [[7200, "seconds"]]],
    ["三点五亿元", [[350_000_000, "cny"]]],
    ["一万二千亿元", [[1_200_000_000_000, "cny"]]],
    ["廿三元", [[23, "cny"]]],
    ["零元", [[0, "cny"]]],
    ["百分之零点零五", [[0.0005, "ratio"]]],
    ["人民币壹仟贰佰叁拾肆圆伍角陆分", [[1234.56, "cny"]]],
    ["伍万元整", [[50_000, "cny"]]],
    ["3元5角", [[3.5, "cny"]]],
    ["叁年", [[36, "months"]]],
  ])("reads %s in base units", (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  it("gives the first number of a range the unit of the second", () => {
    expect(values("5-10 mg")).toEqual([
      [0.005, "mass"],
      [0.01, "mass"],
    ]);
    expect(values("3至5年")).toEqual([
      [36, "months"],
      [60, "months"],
    ]);
  });

  it.each([
    "陆家嘴",
    "队伍万人",
    "大陆万亿市场",
    "零件",
    "零成交",
    "收拾",
    "一些人",
    "统一安排",
    "十分重要",
    "万一下雨",
    "哪一年",
    "AKB48",
    "GB33190",
    "covid-19",
  ])("finds no quantity in %s", (text) => {
    expect(values(text)).toEqual([]);
  });

  it.each([
    ["2016年11月20日", [[2016, 11, 20]]],
    ["二〇二四年三月", [[2024, 3, undefined]]],
    ["11月20日", [[undefined, 11, 20]]],
    ["Nov. 20, 2016", [[2016, 11, 20]]],
    ["20 November", [[undefined, 11, 20]]],
    ["2021-09-30", [[2021, 9, 30]]],
    ["in 1998", [[1998, undefined, undefined]]],
  ])("reads the day %s", (text, expected) => {
    expect(days(text)).toEqual(expected);
  });

  it("reads times of day, before and after noon", () => {
    expect(figures("9:30 am to 7 pm").clocks.map(({ minutes }) => minutes)).toEqual([570, 1140]);
    expect(figures("下午3点20").clocks.map(({ minutes }) => minutes)).toEqual([920]);
  });

  it("keeps the word that says what kind of figure it is", () => {
    expect(wordingOf(only("年化收益率4.2%")).qualifiers.get("rate")).toBe("年化");
    expect(wordingOf(only("环比增长3%")).qualifiers.get("growth")).toBe("环比");
    expect(wordingOf(only("不超过1克")).bound).toBe("less");
    expect(wordingOf(only("不低于1克")).bound).toBe("more");
  });
});

describe("agreement", () => {
  it.each([
    ["3.6亿元", "36000万元"],
    ["3.6亿元", "3.58亿元"],
    ["0.5克", "500毫克"],
    ["1.5小时", "90分钟"],
    ["三成", "30%"],
    ["约360万元", "358.2万元"],
    ["20多万元", "23.4万元"],
    ["近80%", "78.6%"],
    ["two years", "24 months"],
  ])("takes %s for %s", (claimed, held) => {
    expect(compare(claimed, held)).toBe("same");
  });

  it.each([
    ["3.6亿元", "3.6万元"],
    ["5mg", "5g"],
    ["5mg", "5μg"],
    ["3.58亿元", "3.6亿元"],
    ["100元", "100美元"],
    ["3年", "3个月"],
    ["20多万元", "18.1万元"],
    ["5%", "5‰"],
    ["三千万元", "30000001元"],
    ["999999999999元", "999999999998元"],
  ])("keeps %s apart from %s", (claimed, held) => {
    expect(compare(claimed, held)).toBe("other");
  });

  it.each([
    ["累计收益率4.2%", "年化收益率4.2%"],
    ["环比增长3%", "同比增长3%"],
    ["同比下降3%", "同比增长3%"],
    ["每次5mg", "每日5mg"],
    ["至少3天", "不超过3天"],
  ])("sees that %s is of another kind than %s", (claimed, held) => {
    expect(compare(claimed, held)).toBe("other-kind");
  });

  it("holds for any amount written in 元 and in 万元, in figures and in characters", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), (amount) => {
        expect(compare(`${amount}万元`, `${amount * 10_000}元`)).toBe("same");
        expect(compare(`${amount}万元`, `${amount}亿元`)).toBe("other");
        expect(compare(`${chineseNumber(amount * 100)}元`, `${amount * 100}元`)).toBe("same");
      }),
    );
  });
});
