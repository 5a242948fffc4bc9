import { describe, expect, it } from "vitest";
import type { Answer } from "../api/shapes.ts";
import { wordsByLanguage } from "../words/words.ts";
import { copyText } from "./copy-text.ts";
import { placeInWords } from "./place-in-words.ts";
import { datesInWords, standingInWords } from "./standing-in-words.ts";

const { zh, en } = wordsByLanguage;

const answer: Answer = {
  status: "answered",
  question: "租房补贴每月是多少？",
  sentences: [{ text: "第六条　标准如下：\n\n硕士研究生每月一千元。", citations: ["c1"], support: "verbatim" }],
  citations: [
    {
      id: "c1",
      documentId: "d1",
      versionId: "v1",
      passageId: "p1",
      vertical: "guild",
      collection: "samples",
      title: "住房补贴暂行办法",
      documentNumber: "临政发〔2021〕18号",
      locator: { kind: "article", path: ["第二章"], article: "第六条" },
      quote: "硕士研究生每月一千元。",
      start: 0,
      end: 11,
      dates: { publishedOn: "2021-04-28", effectiveFrom: "2021-06-01", effectiveTo: "2024-05-01" },
      standing: { status: "ended", on: "2024-05-01", by: { documentId: "d2", title: "住房补贴办法", how: "repealed" } },
      fictional: true,
    },
  ],
  notices: [{ kind: "ended", zh: "这一文本已废止。", en: "This text was repealed." }],
  guards: [],
  model: { id: "extractive", provider: "guildhall", version: "1" },
  asOf: "2026-11-23",
  verticals: ["guild"],
  usage: { inputTokens: 0, outputTokens: 0 },
  timings: {},
  label: { provenance: "extracted", visible: { zh: "原文摘录", en: "Verbatim excerpts" } },
  auditId: "a1",
};

describe("copyText", () => {
  it("gives sentences with numbers and, after them, each numbered source with place, standing and mark", () => {
    expect(copyText(answer, zh, "zh", "http://127.0.0.1:8787/a/a1").split("\n")).toEqual([
      "问：租房补贴每月是多少？",
      "",
      "第六条　标准如下：",
      "硕士研究生每月一千元。[1]",
      "",
      "出处：",
      "[1] 《住房补贴暂行办法》（临政发〔2021〕18号） · 第二章 › 第六条 · 已废止 2024-05-01 被《住房补贴办法》 · 公布 2021-04-28 · 施行 2021-06-01 · 虚构样例",
      "※ 这一文本已废止。",
      "标注：原文摘录 · 未用模型：只摘引原文 · 按 2026-11-23 的文本",
      "http://127.0.0.1:8787/a/a1",
    ]);
  });

  it("says of a declined question why, and names no label for words that are not there", () => {
    const message = { zh: "资料里没有。", en: "Not held." };
    const declined: Answer = { ...answer, status: "not_found", sentences: [], citations: [], notices: [], message };

    const text = copyText(declined, en, "en", "");

    expect(text).toContain("【Not found】Not held.");
    expect(text).not.toContain("Verbatim excerpts");
  });
});

describe("standingInWords", () => {
  it("says what ended a text and when", () => {
    expect(standingInWords({ status: "ended", on: "2024-05-01" }, zh, "effective")).toEqual({
      tone: "bad",
      word: "已失效",
      detail: "2024-05-01",
    });
  });

  it("says of an unknown date that it is unknown, and nothing else", () => {
    expect(standingInWords({ status: "unknown" }, zh, "effective")).toEqual({
      tone: "unsure",
      word: "施行日期不详",
      detail: "",
    });
    expect(standingInWords({ status: "in_force", on: "2024-05-01" }, en, "effective").detail).toBe("since 2024-05-01");
  });
});

describe("standingInWords of texts that count by the day they became known", () => {
  it("speaks of publication and never of force", () => {
    expect(standingInWords({ status: "in_force", on: "2026-04-20" }, zh, "known")).toMatchObject({ word: "已公开" });
    expect(standingInWords({ status: "unknown" }, zh, "known")).toMatchObject({ word: "公开日期不详" });
  });
});

describe("datesInWords", () => {
  it("leaves out a date that the chip says already", () => {
    const dates = { publishedOn: "2024-03-15", effectiveFrom: "2024-05-01" };

    expect(datesInWords({ dates, standing: { status: "in_force", on: "2024-05-01" } }, zh)).toEqual([
      "公布 2024-03-15",
    ]);
  });
});

describe("placeInWords", () => {
  it("leaves the heads of a table's columns out", () => {
    expect(placeInWords({ kind: "section", path: ["一、主要财务数据", "项目 | 本期 | 上期"] }, zh)).toBe(
      "一、主要财务数据",
    );
  });

  it("counts characters from one, as people do", () => {
    expect(placeInWords({ kind: "characters", start: 0, end: 59 }, zh)).toBe("第 1–59 字");
  });
});
