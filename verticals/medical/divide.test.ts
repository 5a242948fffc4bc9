import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentOf } from "../shared/document-of.ts";
import { divide, TARGET } from "./divide.ts";

const LABEL = `甲乙平片说明书
核准日期：2016年4月12日
修改日期：2024年3月15日
【药品名称】
通用名称：苯磺酸甲乙平片
商品名称：临某安（虚构）
【成份】
本品主要成份为甲乙平。
【用 法 用 量】
口服。成人最大剂量为一次10毫克。每日一次。
6～17岁儿童每日最大剂量为5毫克。
【禁忌】
过敏者禁用。
`;

const GUIDELINE = `# 临州市某病诊疗指南（2024年版）
本指南自2024年7月1日起实施，代替《临州市某病诊疗指南（2021年版）》。
## 一、诊断
推荐意见1　测量三次。（推荐等级：强）
## 二、治疗
推荐意见2　先改变生活方式。
推荐意见3　再用药，见推荐意见2。
`;

const COURSE = `病程记录
2026-03-10 11:05　首次病程记录
病例特点：
男性，46岁。
拟诊讨论：
诊断依据：急性起病。
2026-03-11 09:20　日常病程记录
患者诉咳嗽减轻。
`;

const TALK = `门诊问诊转写
医生：哪里不舒服？
患者：右边胸口疼。
医生：发烧吗？
患者：没有。
医生：左下肺有点啰音。
患者：好的。

说明：没有问过敏史。
`;

function pathsOf(text: string): (readonly string[])[] {
  return divide(documentOf(text)).passages.map(({ path }) => path);
}

describe("divide", () => {
  it("makes one passage a section of a drug label and knows the drug by each of its names", () => {
    const { way, passages, names } = divide(documentOf(LABEL));

    expect(way).toBe("label");
    expect(passages.map(({ path }) => path.join("/"))).toEqual([
      "",
      "药品名称",
      "成份",
      "用法用量",
      "用法用量/成人",
      "用法用量/儿童",
      "禁忌",
    ]);
    expect(passages[3]?.identifiers).toEqual(
      expect.arrayContaining(["甲乙平片用法用量", "临某安用法用量", "儿童甲乙平片用法用量"]),
    );
    expect(passages[4]?.identifiers).not.toContain("儿童甲乙平片用法用量");
    expect(passages[5]?.identifiers).toContain("儿童甲乙平片用法用量");
    expect(names).toContain("甲乙平片");
  });

  it("makes one passage a recommendation under its chapter, with its number as key", () => {
    const { way, passages } = divide(documentOf(GUIDELINE));

    expect(way).toBe("recommendations");
    expect(passages.map(({ path }) => path.join("/"))).toEqual([
      "",
      "一、诊断/推荐意见1",
      "二、治疗/推荐意见2",
      "二、治疗/推荐意见3",
    ]);
    expect(passages[2]?.identifiers).toContain("临州市某病诊疗指南推荐意见2");
  });

  it("finds a recommendation whose line break a PDF lost, and takes a mention for none", () => {
    const text = "推荐意见1　甲。（证据等级：A）推荐意见2　乙。\n推荐意见3　丙（见前）推荐意见1已经说过。\n";

    expect(pathsOf(text)).toEqual([["推荐意见1"], ["推荐意见2"], ["推荐意见3"]]);
  });

  it("is no guideline where the number of a recommendation is missing", () => {
    const { rejected } = divide(documentOf(GUIDELINE.replace("推荐意见2　", "推荐意见4　")));

    expect(rejected).toContainEqual(
      expect.objectContaining({
        way: "recommendations",
        reason: { zh: "推荐意见1之后是4", en: "recommendation 4 follows 1" },
      }),
    );
  });

  it("puts the sections of a course under their dated entry", () => {
    expect(pathsOf(COURSE)).toEqual([
      [],
      ["2026-03-10 11:05 首次病程记录", "病例特点"],
      ["2026-03-10 11:05 首次病程记录", "拟诊讨论", "诊断依据"],
      ["2026-03-11 09:20 日常病程记录"],
    ]);
  });

  it("keeps turns of talk together and the note below them apart", () => {
    expect(divide(documentOf(TALK)).way).toBe("transcript");
    expect(pathsOf(TALK)).toEqual([[], ["第1～6句"], ["转写说明"]]);
  });

  it("gives each row of a table the names of its columns", () => {
    const text = "危急值\n项目 | 人群 | 低限\n血清钾 | 成人 | 2.8\n血清钾 | 新生儿 | 2.9\n血清钠 | 成人 | 120\n";

    expect(pathsOf(text)).toEqual([[], ["项目、人群、低限"], ["项目、人群、低限"], ["项目、人群、低限"]]);
  });

  it("reads the rules of a hospital by article", () => {
    const { way, passages } = divide(documentOf("临州市某医院病历管理细则\n第一条　甲。\n第二条　乙。\n"));

    expect(way).toBe("articles");
    expect(passages[1]?.identifiers).toContain("病历管理细则第1条");
  });

  it("loses nothing, whatever the text", () => {
    const line = fc.oneof(
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.constantFrom(
        "【用法用量】",
        "【禁忌】孕妇禁用。",
        "【成份】",
        "【规格】",
        "推荐意见1　甲。",
        "推荐意见2",
        "推荐意见3：丙",
        "一、诊断",
        "主诉：咳嗽",
        "现病史",
        "既往史：无",
        "2026-03-10 11:05　首次病程记录",
        "医生：好吗？",
        "患者：𠮷𠮷。",
        "甲 | 乙 | 1",
        "第一条　甲。",
        "第二条",
        "",
        "　　",
        "长".repeat(1200),
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const document = documentOf(lines.join("\n"));
        const { passages } = divide(document);

        expect(passages.map(({ start }) => start)).toEqual(
          [0, ...passages.map(({ end }) => end)].slice(0, passages.length),
        );
        expect(passages.at(-1)?.end ?? 0).toBe(Array.from(document.reading.text).length);
        expect(passages.every(({ start, end }) => end > start && end - start <= 2 * TARGET)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
