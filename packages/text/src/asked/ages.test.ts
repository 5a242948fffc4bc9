import { describe, expect, it } from "vitest";
import { speaksOfOtherAges } from "./ages.ts";

describe("speaksOfOtherAges", () => {
  it.each([
    ["6个月宝宝能吃多少", "1～12岁儿童：一次5～10毫克/千克体重。"],
    ["6个月宝宝能吃多少", "成人及12岁以上儿童：一次10～20毫升。"],
    ["两岁能打几针", "六个月以下婴儿接种三剂。"],
    ["65岁老人每月补贴多少", "年满八十周岁的，每人每月一百元。"],
    ["四十岁可以报名吗", "报考人员应当不满三十五周岁。"],
  ])("knows that to %j belongs not %j", (question, statement) => {
    expect(speaksOfOtherAges(question, statement)).toBe(true);
  });

  it.each([
    ["6个月宝宝能吃多少", "1岁以下婴儿，应当由医师决定用量。"],
    ["6个月宝宝能吃多少", "6个月至3岁婴幼儿每日最大剂量不超过30毫克/千克体重。"],
    ["65岁老人每月补贴多少", "六十周岁以上老年人每人每月五十元，年满八十周岁的一百元。"],
    ["6个月宝宝能吃多少", "需要时每6～8小时可重复使用。"],
    ["宝宝能吃多少", "1～12岁儿童：一次5毫升。"],
  ])("leaves to %j what may be its answer: %j", (question, statement) => {
    expect(speaksOfOtherAges(question, statement)).toBe(false);
  });
});
