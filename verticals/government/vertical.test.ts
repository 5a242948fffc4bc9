import { readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { documentOf } from "../shared/document-of.ts";
import { government } from "./vertical.ts";

const folder = government.samples ?? "";
const samples = readdirSync(folder).filter((name) => /\.(?:md|txt)$/.test(name));
const divisionsByTitle = new Map(
  samples.map((name) => {
    const document = documentOf(readFileSync(join(folder, name), "utf8"), { fileName: name });
    const division = government.divide(document);
    return [division.title, { division, text: document.reading.text }];
  }),
);

interface Row {
  readonly id: string;
  readonly question: string;
  readonly expect: {
    readonly status: string | readonly string[];
    readonly sources?: readonly { title: string; article?: string; quote?: string }[];
  };
}

const questions = readFileSync(join(import.meta.dirname, "questions.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line): Row => JSON.parse(line));

describe("the samples", () => {
  const files = readdirSync(folder).filter((name) => !["LICENSE", "meta.json"].includes(name));

  it("are at least ten, in at least five formats, each under 200 kB", () => {
    expect(files.length).toBeGreaterThanOrEqual(10);
    expect(new Set(files.map((name) => extname(name))).size).toBeGreaterThanOrEqual(5);
    expect(files.filter((name) => statSync(join(folder, name)).size >= 200_000)).toEqual([]);
  });

  it("leave the file with the forged mark outside", () => {
    const forged = "带密级标志的文件（虚构）.txt";

    expect(readFileSync(join(import.meta.dirname, "fixtures", forged), "utf8")).toMatch(/^秘密★1年\n/);
    expect(files).not.toContain(forged);
  });

  it("are divided by articles or sections", () => {
    expect([...divisionsByTitle.values()].map(({ division }) => division.way).toSorted()).toEqual([
      "articles",
      "articles",
      "articles",
      "articles",
      "sections",
      "sections",
    ]);
  });

  it("hold an old rule, the new one that repeals it, and the rule of another city", () => {
    const facts = (title: string) => divisionsByTitle.get(title)?.division.facts;

    expect(facts("临州市人才住房补贴暂行办法")).toMatchObject({
      effectiveFrom: "2021-06-01",
      effectiveTo: "2026-06-01",
      region: "临州市",
    });
    expect(facts("临州市人才住房补贴办法")).toMatchObject({
      effectiveFrom: "2024-05-01",
      effectiveTo: "2029-05-01",
      region: "临州市",
    });
    expect(facts("云泽市人才住房补贴办法")).toMatchObject({ effectiveFrom: "2023-03-01", region: "云泽市" });
    expect(divisionsByTitle.get("临州市人才住房补贴办法")?.division.relations).toEqual([
      { kind: "repeals", title: "临州市人才住房补贴暂行办法", issuedOn: "2021-04-28" },
    ]);
  });
});

describe("the questions", () => {
  it("expect only what stands in the samples, in the article they name, as far as these are text", () => {
    const sources = questions.flatMap((row) => row.expect.sources ?? []);
    const ofTexts = sources.filter(({ title }) => divisionsByTitle.has(title));

    expect(ofTexts.length).toBeGreaterThanOrEqual(10);
    for (const { title, article, quote = "" } of ofTexts) {
      const found = divisionsByTitle.get(title);
      const passages =
        found?.division.passages.filter(
          ({ locator }) => article === undefined || (locator.kind === "article" && locator.article === article),
        ) ?? [];
      const isThere = passages.some(({ start, end }) =>
        Array.from(found?.text ?? "")
          .slice(start, end)
          .join("")
          .includes(quote),
      );

      expect(isThere, `${title} ${article ?? ""} ${quote}`).toBe(true);
    }
  });

  it("must not be answered in at least a third of the cases", () => {
    expect(questions.filter((row) => row.expect.status !== "answered").length * 3).toBeGreaterThanOrEqual(
      questions.length,
    );
  });
});

describe("outOfScope", () => {
  const isOut = (question: string) => government.outOfScope.some(({ pattern }) => pattern.test(question));

  it("knows foreign questions", () => {
    const foreign = [
      "谁是世界杯冠军？",
      "明天临州会下雨吗？",
      "推荐几只最近会涨的股票",
      "头痛发烧吃什么药好？",
      "给我讲个笑话",
      "你好",
      "红烧肉怎么做好吃？",
    ];

    expect(foreign.filter((question) => !isOut(question))).toEqual([]);
  });

  it("never swallows a question of law or policy that uses the same words", () => {
    const ours = [
      "体育法对运动员有什么规定？",
      "气象灾害预警由谁发布？",
      "天气预报可以由个人发布吗？",
      "操纵股票价格怎么处罚？",
      "举办奥运会期间有哪些安保规定？",
      "医保能报销感冒药吗？",
      "你好，试用期最长多久？",
      "基金会怎么登记？",
      "上市公司股票什么时候停牌？",
      "公积金怎么取？",
    ];

    expect(ours.filter(isOut)).toEqual([]);
  });
});

describe("the vocabulary", () => {
  it("leads no alias to another alias", () => {
    const { aliases } = government.vocabulary;

    expect(Object.values(aliases).filter((name) => name in aliases)).toEqual([]);
  });
});
