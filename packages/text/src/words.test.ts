import { describe, expect, it } from "vitest";
import { questionWeight } from "./question-weight.ts";
import { questionWords } from "./question-words.ts";
import { isStopWord } from "./stop-words.ts";
import { forEachSearchWord, searchWords } from "./words.ts";

describe("searchWords", () => {
  it("gives Han characters and pairs, never across punctuation", () => {
    expect(searchWords("民法，典")).toEqual(["民", "法", "民法", "典"]);
  });

  it("keeps the Chinese half of a mixed text", () => {
    expect(searchWords("GitHub备份脚本")).toEqual([
      "github",
      "备",
      "github备",
      "份",
      "备份",
      "脚",
      "份脚",
      "本",
      "脚本",
    ]);
    expect(searchWords("go 部署 deployment")).toEqual(["go", "部", "署", "部署", "deployment"]);
  });

  it("pairs a figure or a code with the character beside it, so that 3月20日 is no 20月3日", () => {
    expect(searchWords("3月20日")).toEqual(["3", "月", "3月", "20", "月20", "日", "20日"]);
    expect(searchWords("3月，20日")).not.toContain("月20");
  });

  it.each(["第三条", "第3条", "第 三 条", "第３条"])("finds %s as 第3条", (text) => {
    expect(searchWords(text)).toContain("第3条");
  });

  it("tells 第一百二十条之一 from 第一百二十条", () => {
    expect(searchWords("第一百二十条之一")).toContain("第120条之1");
    expect(searchWords("第一百二十条之一")).not.toContain("第120条");
  });

  it.each([
    ["国办发〔2024〕9号", "国办发〔2024〕9号"],
    ["国办发［２０２４］９号", "国办发〔2024〕9号"],
    ["国务院令第七百二十一号", "国务院令第721号"],
    ["600519.SH", "600519.sh"],
    ["600519.SH", "600519"],
    ["ICD I10", "i10"],
    ["版本5.2", "5.2"],
    ["GB/T 33190", "gb/t33190"],
    ["GB/T33190", "gb/t33190"],
    ["GB/T 33190-2016", "gb/t33190"],
    ["COVID-19", "covid-19"],
    ["COVID-19", "covid"],
    ["The Policies", "policy"],
    ["boxes", "box"],
    ["rules", "rule"],
    ["basis", "basis"],
  ])("in %s finds %s", (text, word) => {
    expect(searchWords(text)).toContain(word);
  });

  it("does not part a decimal", () => {
    expect(searchWords("5.2")).toEqual(["5.2"]);
  });

  it("finds text printed with radicals", () => {
    expect(searchWords("⾎⼩板")).toContain("血小");
  });

  it("treats a Han character beyond the BMP as one", () => {
    expect(searchWords("𠮷野")).toEqual(["𠮷", "野", "𠮷野"]);
  });

  it.each([
    "甲".repeat(1_000_000),
    "a.".repeat(500_000),
    "第".repeat(1_000_000),
    "号〔2024〕".repeat(140_000),
    "第一".repeat(400_000) + "条",
  ])("takes a megabyte of anything", (text) => {
    const started = performance.now();

    forEachSearchWord(text, () => {});

    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe("questionWeight", () => {
  it("counts what names a thing whole, and what any question holds less", () => {
    expect(["试用", "个税", "2024年", "600519", "mammography"].map(questionWeight)).toEqual([1, 1, 1, 1, 1]);
    expect(questionWeight("情况")).toBeLessThan(questionWeight("试用"));
    expect(questionWeight("的试")).toBeLessThan(questionWeight("试用"));
    expect(questionWeight("的")).toBeLessThan(questionWeight("税"));
    expect(questionWeight("effect")).toBeLessThan(questionWeight("mammography"));
  });
});

describe("questionWords", () => {
  it("takes greetings and thanks off, and leaves a person who is asked about", () => {
    expect(questionWords("尊敬的董秘，您好！请问股东户数是多少？谢谢！")).toEqual(questionWords("股东户数"));
    expect(questionWords("医生您好，胃炎怎么治疗")).toEqual(searchWords("胃炎 治疗"));
    expect(questionWords("董秘的任职条件")).toContain("董秘");
  });

  it("drops what only asks", () => {
    expect(questionWords("请问居住证怎么办理？")).toEqual(searchWords("居住证 办理"));
    expect(questionWords("什么是要约？")).toEqual(searchWords("要约"));
    expect(questionWords("what is the fee")).toEqual(["fee"]);
  });

  it("keeps 吗啡, 呢绒 and 酒吧", () => {
    expect(questionWords("吗啡能开吗？")).toContain("吗啡");
    expect(questionWords("呢绒的税率")).toContain("呢绒");
    expect(questionWords("酒吧")).toContain("酒吧");
  });

  it("keeps the words of a question that is only filler", () => {
    expect(questionWords("怎么办？").length).toBeGreaterThan(0);
  });
});

describe("isStopWord", () => {
  it("knows a few English words", () => {
    expect(isStopWord("the")).toBe(true);
    expect(isStopWord("fee")).toBe(false);
  });
});
