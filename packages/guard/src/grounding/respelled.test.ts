import { chineseNumber } from "@guildhall/text";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ground } from "./ground.ts";

const verdict = (claimed: string, held: string) =>
  ground({ claim: `每月补贴${claimed}`, evidence: [`每月补贴${held}`] }).verdict;

describe("GRD-08 ground, of amounts in other numerals,", () => {
  it.each([
    ["1200元", "一千二百元"],
    ["1200元", "1,200元"],
    ["1200元", "1200.00元"],
    ["1200元", "１２００元"],
    ["1200元", "壹仟贰佰元整"],
    ["1200元", "壹仟贰佰圆"],
    ["1234.56元", "壹仟贰佰叁拾肆元伍角陆分"],
    ["120000", "十二万"],
    ["120000元", "十二万元"],
    ["1200万元", "0.12亿元"],
    ["1200万元", "一千二百万元"],
    ["2000元", "两千元"],
    ["23元", "廿三元"],
    ["2024元", "二〇二四元"],
    ["0元", "零元"],
    ["1.2万亿元", "一万二千亿元"],
    ["5%", "百分之五"],
    ["5％", "百分之五"],
    ["0.5%", "百分之零点五"],
    ["0.05%", "百分之零点零五"],
    ["50%", "五成"],
    ["3年", "三年"],
    ["3年", "叁年"],
  ])("takes %s and %s for one another", (one, other) => {
    expect([verdict(one, other), verdict(other, one)]).toEqual(["supported", "supported"]);
  });

  it.each([
    ["1200元", "1300元"],
    ["1200元", "一千三百元"],
    ["1200元", "1200万元"],
    ["1200元", "一千二百万元"],
    ["1万元", "一万亿元"],
    ["5%", "0.5%"],
    ["百分之五", "百分之零点五"],
    ["百分之零点五", "百分之零点零五"],
    ["五百元", "伍仟元"],
    ["3年", "三个月"],
    ["1234元", "壹仟贰佰叁拾肆元陆角"],
  ])("keeps %s and %s apart", (one, other) => {
    expect([verdict(one, other), verdict(other, one)]).toEqual(["unsupported", "unsupported"]);
  });

  it("supports a day in characters by the same day in digits, and by no other", () => {
    const evidence = ["自2024年12月25日起施行。"];

    expect(ground({ claim: "自二〇二四年十二月二十五日起施行。", evidence }).verdict).toBe("supported");
    expect(ground({ claim: "自二〇二四年十二月二十六日起施行。", evidence }).verdict).toBe("unsupported");
  });
});

const FORMAL: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from("一二三四五六七八九十百千", (each, at) => [each, "壹贰叁肆伍陆柒捌玖拾佰仟".charAt(at)]),
);
const grouped = (value: number): string => String(value).replaceAll(/\B(?=(\d{3})+$)/g, ",");
const wide = (written: string): string =>
  written.replaceAll(/[\d,]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));
const FORMS: readonly ((value: number) => string)[] = [
  String,
  grouped,
  (value) => `${value}.00`,
  (value) => wide(String(value)),
  (value) => wide(grouped(value)),
  chineseNumber,
  (value) => chineseNumber(value).replaceAll(/二(?=[千万亿])/g, "两"),
  (value) => chineseNumber(value).replaceAll(/[一二三四五六七八九十百千]/g, (each) => FORMAL[each] ?? each),
];

describe("ground, whatever the amount,", () => {
  const amount = fc.oneof(
    fc.integer({ min: 0, max: 999_999_999_999 }),
    fc
      .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 9 }))
      .map(([head, zeros]) => head * 10 ** zeros),
  );
  const form = fc.constantFrom(...FORMS);

  it("supports every way of writing a whole number below 10^12 by every other", () => {
    fc.assert(
      fc.property(amount, form, form, (value, one, other) => {
        expect(verdict(`${one(value)}元`, `${other(value)}元`)).toBe("supported");
      }),
      { numRuns: 500 },
    );
  });

  it("supports none by another number, however near or alike", () => {
    const another = (value: number) =>
      fc
        .oneof(
          fc.constantFrom(value - 1, value + 1, value * 10, Math.floor(value / 10), value * 10_000, value + 10_000),
          fc.nat({ max: 11 }).map((place) => value + 10 ** place),
          amount,
        )
        .filter((each) => each !== value && each >= 0 && each < 1e12);
    const pair = amount.chain((value) => fc.tuple(fc.constant(value), another(value)));
    fc.assert(
      fc.property(pair, form, form, ([value, other], one, second) => {
        expect(verdict(`${one(value)}元`, `${second(other)}元`)).toBe("unsupported");
      }),
      { numRuns: 500 },
    );
  });
});
