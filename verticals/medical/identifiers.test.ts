import { describe, expect, it } from "vitest";
import { drugCalled } from "./facts/drug-names.ts";
import { identifiersIn } from "./identifiers.ts";
import { rowKeysAsked, rowKeysOf } from "./row-keys.ts";

describe("identifiersIn", () => {
  it("asks the sections of a label that a question is about", () => {
    expect(identifiersIn("甲乙平片儿童一天最多吃多少", ["甲乙平片"])).toEqual([
      "甲乙平片用法用量",
      "儿童甲乙平片用法用量",
      "甲乙平片儿童用药",
    ]);
    expect(identifiersIn("甲乙平片孕妇能用吗", ["甲乙平片"])).toEqual(["甲乙平片孕妇及哺乳期妇女用药"]);
    expect(identifiersIn("甲乙平片说明书的禁忌", ["甲乙平片说明书"])).toEqual(["甲乙平片禁忌"]);
  });

  it("asks precautions too for how long a drug may be taken, and the dose for what is taken less of", () => {
    expect(identifiersIn("甲乙滴剂退热最多用几天", ["甲乙滴剂"])).toEqual(["甲乙滴剂用法用量", "甲乙滴剂注意事项"]);
    expect(identifiersIn("老人用甲乙平片要减量吗", ["甲乙平片"])).toContain("甲乙平片用法用量");
  });

  it("asks no label of a drug without its form where a guideline is asked", () => {
    expect(identifiersIn("老年高血压患者首选氨氯地平吗", ["氨氯地平"])).toEqual([]);
    expect(identifiersIn("老年高血压患者能用氨氯地平吗", ["氨氯地平"])).toEqual(["氨氯地平老年用药"]);
  });

  it("knows a label by the drug without salt and form, and a compound by no one of its parts", () => {
    expect(drugCalled({ generic: "苯磺酸氨氯地平片" })).toContain("氨氯地平");
    expect(drugCalled({ generic: "布洛芬混悬滴剂" })).toContain("布洛芬");
    expect(drugCalled({ generic: "苯磺酸左氨氯地平片" })).not.toContain("氨氯地平");
    expect(drugCalled({ generic: "缬沙坦氨氯地平片" })).not.toContain("氨氯地平");
  });

  it("asks no section of what is no drug", () => {
    expect(identifiersIn("病历书写与管理细则里有没有用量要求", ["病历书写与管理细则"])).toEqual([]);
  });

  it("asks a recommendation of the guideline that is named", () => {
    expect(identifiersIn("某病诊疗指南的推荐意见4", ["某病诊疗指南"])).toEqual(["某病诊疗指南推荐意见4"]);
  });

  it("asks an article of the rule right before it, or of one in 《》 that nobody told us", () => {
    expect(identifiersIn("病历书写与管理细则第十二条", ["病历书写与管理细则"])).toEqual(["病历书写与管理细则第12条"]);
    expect(identifiersIn("《病历书写基本规范》第二十二条", [])).toEqual(["病历书写基本规范第22条"]);
  });
});

describe("rowKeysOf", () => {
  it("names a critical value by what is measured, and for whom", () => {
    expect(rowKeysOf("血清钾 | 成人 | mmol/L | 2.8", "检验危急值报告表")).toEqual(["血清钾危急值", "成人血清钾危急值"]);
    expect(rowKeysAsked("成人血钾的危急值是多少")).toEqual(["血清钾危急值", "成人血清钾危急值"]);
    expect(rowKeysAsked("血钾偏低怎么办")).toEqual([]);
  });

  it("names a row of a formulary by its drug, the left-handed one apart", () => {
    expect(rowKeysOf("2 | 苯磺酸左氨氯地平片 | 片剂 | 21.4", "基本用药目录（2026年版）")).toEqual(["左氨氯地平目录"]);
    expect(rowKeysAsked("氨氯地平一盒多少钱")).toEqual(["氨氯地平目录"]);
  });
});
