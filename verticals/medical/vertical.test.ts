import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { documentOf } from "../shared/document-of.ts";
import { medical } from "./vertical.ts";

const folder = medical.samples ?? "";
const divisionsByTitle = new Map(
  readdirSync(folder)
    .filter((name) => /\.(?:md|txt)$/.test(name))
    .map((name) => {
      const document = documentOf(readFileSync(join(folder, name), "utf8"), { fileName: name });
      const division = medical.divide(document);
      return [division.title, { division, text: document.reading.text }];
    }),
);

interface Row {
  readonly id: string;
  readonly question: string;
  readonly expect: {
    readonly status: string | readonly string[];
    readonly sources?: readonly { title: string; quote?: string }[];
  };
}

const questions = readFileSync(join(import.meta.dirname, "questions.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line): Row => JSON.parse(line));

describe("the samples", () => {
  it("come in seven formats, fourteen of them", () => {
    const files = readdirSync(folder).filter((name) => !/LICENSE|meta\.json/.test(name));

    expect(files).toHaveLength(14);
    expect(new Set(files.map((name) => name.replace(/^.*\./, "")))).toEqual(
      new Set(["md", "txt", "html", "docx", "pdf", "xlsx", "csv"]),
    );
  });

  it("are divided by what they are", () => {
    expect([...divisionsByTitle.values()].map(({ division }) => division.way).toSorted()).toEqual([
      "label",
      "label",
      "label",
      "record",
      "record",
      "record",
      "transcript",
    ]);
  });

  it("hold a transcript with a left/right slip, a drug in the patient's words and something unasked", () => {
    const talk = divisionsByTitle.get("门诊首诊问诊转写（呼吸内科）")?.text ?? "";

    expect(talk).toMatch(/患者：右边[\s\S]*医生：[^\n]*左下肺/);
    expect(talk).toContain("「清咽安」");
    expect(talk).not.toMatch(/医生：[^\n]*过敏/);
  });
});

describe("the questions", () => {
  it("expect only what stands in the samples, as far as these are text", () => {
    const sources = questions.flatMap((row) => row.expect.sources ?? []);
    const missing = sources.filter(
      ({ title, quote = "" }) => divisionsByTitle.get(title)?.text.includes(quote) === false,
    );

    expect(missing).toEqual([]);
  });

  it("must not be answered in at least a third of the cases", () => {
    expect(questions.filter((row) => row.expect.status !== "answered").length * 3).toBeGreaterThanOrEqual(
      questions.length,
    );
  });
});

describe("vocabulary", () => {
  it("knows the words of patients", () => {
    expect(Object.keys(medical.vocabulary.terms).length).toBeGreaterThanOrEqual(150);
    expect(medical.vocabulary.terms["拉肚子"]).toEqual(["腹泻"]);
    expect(medical.vocabulary.terms["络活喜"]).toEqual(["氨氯地平"]);
  });
});

describe("outOfScope", () => {
  const isOut = (question: string) => medical.outOfScope.some(({ pattern }) => pattern.test(question));

  it("knows foreign questions", () => {
    const foreign = [
      "你好",
      "现在买哪只医药股会涨？",
      "推荐一只基金",
      "世界杯决赛谁赢了？",
      "明天天气怎么样",
      "离婚后房产证怎么办",
      "讲个笑话",
      "红烧肉怎么做",
    ];

    expect(foreign.filter((question) => !isOut(question))).toEqual([]);
  });

  it("leaves questions of medicine alone", () => {
    const own = [
      "首次病程几小时内完成？",
      "股骨骨折术后用什么药预防血栓",
      "医保基金能报销阿莫西林吗",
      "糖尿病患者天气冷时足部怎么护理",
      "你好，布洛芬混悬液怎么吃",
      "高血压患者起诉医院需要哪些病历资料",
      "腹股沟疝的诊断依据",
      "今天体温38度要用退烧药吗",
    ];

    expect(own.filter(isOut)).toEqual([]);
  });
});
