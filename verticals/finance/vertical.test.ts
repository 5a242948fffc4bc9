import { readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import type { DocumentFacts } from "@guildhall/core";
import { describe, expect, it } from "vitest";
import { documentOf } from "../shared/document-of.ts";
import { finance } from "./vertical.ts";

const folder = finance.samples ?? "";
const samples = readdirSync(folder).filter((name) => !["LICENSE", "meta.json"].includes(name));

function factsOf(name: string): DocumentFacts {
  return finance.divide(documentOf(readFileSync(join(folder, name), "utf8"), { fileName: name })).facts;
}

describe("the samples", () => {
  it("are at least ten, in at least five formats, each under 200 kB", () => {
    expect(samples.length).toBeGreaterThanOrEqual(10);
    expect(new Set(samples.map((name) => extname(name))).size).toBeGreaterThanOrEqual(5);
    expect(samples.filter((name) => statSync(join(folder, name)).size >= 200_000)).toEqual([]);
  });

  it("say who, which period and when they were published", () => {
    expect(factsOf("临江精密制造股份有限公司2024年年度报告（摘录）.md")).toMatchObject({
      issuer: "临江精密制造股份有限公司",
      documentNumber: "2025-014",
      publishedOn: "2025-04-18",
      more: { code: "699901", shortName: "临江精密", reportKind: "年度报告", reportPeriod: "2024年度" },
    });
    expect(factsOf("临江精密制造股份有限公司2024年度业绩快报公告.txt")).toMatchObject({
      publishedOn: "2025-02-27",
      more: { reportKind: "业绩快报" },
    });
  });
});

describe("facts", () => {
  const read = (text: string) => finance.divide(documentOf(text)).facts;

  it("fall back to the day of the signature, and read an English filing day", () => {
    expect(
      read("临江精工股份有限公司关于签订合同的公告\n特此公告。\n临江精工股份有限公司董事会\n2025年8月21日\n")
        .publishedOn,
    ).toBe("2025-08-21");
    expect(read("Harborline Instruments, Inc. Form 10-K\nFiled on November 14, 2025.\n").publishedOn).toBe(
      "2025-11-14",
    );
  });

  it("say nothing of a day that no line gives", () => {
    expect(
      read("临江精工股份有限公司关于签订合同的公告\n公司于2025年8月21日签订合同，金额三亿元。\n").publishedOn,
    ).toBeUndefined();
  });

  it("go behind what was given", () => {
    const document = documentOf("某公司公告\n披露日期：2025年8月21日\n", {
      facts: { publishedOn: "2025-08-22", more: { code: "699903" } },
    });

    expect(finance.divide(document).facts).toMatchObject({ publishedOn: "2025-08-22", more: { code: "699903" } });
  });

  it("name the house as the issuer of a research note and the company as its subject", () => {
    const division = finance.divide(
      documentOf(
        "临江精密2025年三季报点评：主轴放量\n青澜证券股份有限公司　证券研究报告\n证券代码：699901　证券简称：临江精密\n我们预计公司2025年营业收入为37.92亿元。\n",
      ),
    );

    expect(division.facts.issuer).toBe("青澜证券股份有限公司");
    expect(division.names).toContain("临江精密");
    expect(division.passages.flatMap(({ identifiers }) => identifiers)).toContain("临江精密|2025FY|合并|营业收入|预测");
  });
});

interface Row {
  readonly question: string;
  readonly expect: { readonly status: string };
}

describe("the questions", () => {
  const rows = readFileSync(join(import.meta.dirname, "questions.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line): Row => JSON.parse(line));

  it("are sixteen, and must not be answered in at least a third of the cases", () => {
    expect(rows).toHaveLength(16);
    expect(rows.filter((row) => row.expect.status !== "answered").length * 3).toBeGreaterThanOrEqual(rows.length);
  });
});

describe("outOfScope", () => {
  const isOut = (question: string) => finance.outOfScope.some(({ pattern }) => pattern.test(question));

  it("knows foreign questions and swallows none of ours", () => {
    const foreign = [
      "头痛发烧吃什么药好？",
      "开点头孢",
      "讲个笑话",
      "你好",
      "明天会下雨吗？",
      "谁是世界杯冠军？",
      "居住证怎么办理？",
    ];
    const ours = [
      "临江药业的阿莫西林收入是多少？",
      "公司怎么做好存货管理？",
      "天气对公司业绩有什么影响？",
      "2025年净利润是多少？",
      "你好，临江精密公司2024年营收多少？",
    ];

    expect(foreign.filter((question) => !isOut(question))).toEqual([]);
    expect(ours.filter(isOut)).toEqual([]);
  });
});

describe("the vocabulary", () => {
  it("holds at least 120 terms and leads no alias to another", () => {
    const { aliases, terms } = finance.vocabulary;

    expect(Object.keys(terms).length).toBeGreaterThanOrEqual(120);
    expect(Object.values(aliases).filter((name) => name in aliases)).toEqual([]);
  });
});
