import { describe, expect, it } from "vitest";
import { findHeadings } from "./headings.ts";

const labels = (text: string) => findHeadings(text).map(({ label }) => label);

describe("findHeadings", () => {
  it("reads every level with its name", () => {
    const text = "第一编　总则\n第一分编　通则\n第一章　一般规定\n第一节　目的\n第一条　为了规范，制定本法。";

    expect(findHeadings(text).map(({ level, number, title }) => [level, number, title])).toEqual([
      ["编", 1, "总则"],
      ["分编", 1, "通则"],
      ["章", 1, "一般规定"],
      ["节", 1, "目的"],
      ["条", 1, undefined],
    ]);
  });

  it.each([
    ["第三条　正文。", { number: 3, label: "第三条" }],
    ["第三条【定义】本办法所称燃气。", { number: 3, label: "第三条", title: "定义" }],
    ["第三条 （定义） 本办法所称燃气。", { number: 3, title: "定义" }],
    ["第3条 正文。", { number: 3, label: "第3条" }],
    ["第 三 条　正文。", { number: 3 }],
    ["第一百二十条之一　正文。", { number: 120, suffix: 1, label: "第一百二十条之一" }],
    ["　　第三条　正文。", { number: 3, span: { start: 2, end: 5 }, bodyStart: 6 }],
  ])("reads %s", (text, heading) => {
    expect(findHeadings(text)[0]).toMatchObject(heading);
  });

  it("reads 第三条本办法… whose space was lost, because the number runs on", () => {
    expect(labels("第一条为了规范，制定本办法。\n第二条本办法适用于本市。\n第三条本办法所称燃气，是指甲。")).toEqual([
      "第一条",
      "第二条",
      "第三条",
    ]);
  });

  it("reads 第二条中医药… and 第三条与… as articles that run on", () => {
    expect(labels("第一条　甲。\n第二条中医药事业受保护。\n第三条与本法有关的活动。")).toEqual([
      "第一条",
      "第二条",
      "第三条",
    ]);
  });

  it.each([
    "第三条和第五条规定的情形。",
    "第三条中规定的情形。",
    "第十二条第一项规定情形的，不予受理。",
    "第十二条第（一）项规定情形的，不予受理。",
    "依照本法第三十条，处以罚款。",
    "第三条至第五条的规定，适用于本章。",
    "第三条、第四条规定的情形。",
    "第三条规定的情形。",
    "第三条所称燃气，是指甲。",
    "第三条的规定不适用。",
    "第三条，处以罚款。",
    "第三十条本款情形除外。",
    "第三章规定的情形。",
  ])("takes %s at a line start for a mention", (mention) => {
    expect(labels(`第一条　甲。\n第二条　依照\n${mention}\n第三条　乙。`)).toEqual(["第一条", "第二条", "第三条"]);
  });

  it("ends the articles at an attachment and goes on within it", () => {
    expect(labels("第一条　甲。\n附件1：临州市收费表\n项目　费用\n附件2\n第一条　乙。")).toEqual([
      "第一条",
      "附件1",
      "附件2",
      "第一条",
    ]);
  });

  it("does not take 附件的 in a sentence for a heading", () => {
    expect(labels("第一条　甲。\n附件的内容由市局解释。")).toEqual(["第一条"]);
  });

  it("stays quick on a megabyte of line starts", () => {
    const started = performance.now();

    findHeadings("第一条\n".repeat(250_000));
    findHeadings("第" + "一".repeat(1_000_000));
    findHeadings("　".repeat(1_000_000));

    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
