import { describe, expect, it } from "vitest";
import { contradict, statement } from "./same-but-for-figures.ts";

const both = (one: string, other: string): boolean => contradict(statement(one), statement(other));

describe("GRD-04 two sentences contradict one another", () => {
  it.each([
    ["集市固定摊位的摊位费为每月八十元。", "集市固定摊位的摊位费为每月三百元。"],
    ["成人每次口服0.5g，一日三次，饭后服用。", "成人每次口服5g，一日三次，饭后服用。"],
    [
      "The permit costs 80 dollars and is valid for one year.",
      "The permit costs 800 dollars and is valid for one year.",
    ],
  ])("where only a figure differs: %s / %s", (one, other) => {
    expect(both(one, other)).toBe(true);
    expect(both(other, one)).toBe(true);
  });

  it.each([
    ["集市固定摊位的摊位费为每月八十元。", "集市固定摊位的摊位费为每月80元。"],
    ["本期研发投入为1.2亿元，占营业收入的一成。", "本期研发投入为12000万元，占营业收入的10%。"],
    ["2024年集市固定摊位的摊位费为八十元。", "2025年集市固定摊位的摊位费为九十元。"],
    ["集市固定摊位的摊位费为每月八十元。", "夜市临时展位的保证金为每次三百元。"],
    ["临江精密报告期内营业收入为3.6亿元。", "海澄港务报告期内营业收入为4.1亿元。"],
    ["摊位不得转租给他人使用。", "摊位不得转借给他人使用。"],
  ])("but not where the figures agree, or the day, the subject or the words are others: %s / %s", (one, other) => {
    expect(both(one, other)).toBe(false);
  });
});
