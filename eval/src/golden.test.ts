import type { Answer, Citation } from "@guildhall/core";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readGolden, type GoldenRow } from "./golden-row.ts";
import { evaluateGolden, judgeAnswer } from "./golden.ts";

const row: GoldenRow = {
  id: "law-01",
  question: "试用期最长多久？",
  status: ["answered"],
  sources: [{ title: "劳动合同法", article: "第十九条", quote: "不得超过六个月" }],
  standing: "in_force",
  notStated: ["一年"],
};
const citation: Citation = {
  id: "1",
  documentId: "d",
  versionId: "v",
  passageId: "p",
  vertical: "law",
  collection: "default",
  title: "《中华人民共和国劳动合同法》",
  locator: { kind: "article", path: [], article: "第十九条" },
  quote: "试用期 不得超过六个月",
  start: 0,
  end: 12,
  dates: {},
  standing: { status: "in_force" },
  fictional: false,
};
const answer: Answer = {
  status: "answered",
  question: row.question,
  sentences: [{ text: "试用期不得超过六个月。", citations: ["1"], support: "verbatim" }],
  citations: [citation],
  notices: [],
  guards: [],
  model: { id: "extractive", provider: "builtin", version: "1" },
  asOf: "2026-11-23",
  verticals: ["law"],
  usage: { inputTokens: 0, outputTokens: 0 },
  timings: {},
  label: { provenance: "extracted", visible: { zh: "摘录", en: "Extracted" } },
  auditId: "a",
};

describe("judgeAnswer", () => {
  it("passes an answer that cites what it should", () => {
    expect(judgeAnswer(row, answer)).toEqual({ id: "law-01", passed: true, status: "answered", faults: [] });
  });

  it("says what was expected and what came instead", () => {
    const wrong = { ...citation, locator: { kind: "article", path: [], article: "第二十条" } } as const;

    const { faults } = judgeAnswer({ ...row, status: ["not_found"] }, { ...answer, citations: [wrong] });

    expect(faults).toEqual([
      "status: expected not_found, got answered",
      "sources: expected 劳动合同法 第十九条 “不得超过六个月”, got 《中华人民共和国劳动合同法》第二十条",
      "standing: expected in_force, got none",
    ]);
  });

  it("fails an answer that states what it must not", () => {
    const sentences = [{ text: "试用期最长一年。", citations: ["1"], support: "unsupported" }] as const;

    expect(judgeAnswer(row, { ...answer, sentences }).faults).toEqual(["states “一年”"]);
  });

  it("wants a notice of the standing where nothing was answered", () => {
    const expected: GoldenRow = { ...row, status: ["answered", "not_found"], standing: "ended", notStated: [] };
    const silent: Answer = { ...answer, status: "not_found", sentences: [], citations: [] };

    expect(judgeAnswer(expected, silent).faults).toEqual(["standing: expected ended, got none"]);
    expect(judgeAnswer(expected, { ...silent, notices: [{ kind: "ended", zh: "已失效", en: "Ended" }] }).passed).toBe(
      true,
    );
  });
});

describe("evaluateGolden", () => {
  it("asks with the day of the row and counts", async () => {
    const asked: (string | undefined)[] = [];
    const rows = [{ ...row, asOf: "2026-08-14" }, { ...row, id: "law-02", status: ["blocked"] } satisfies GoldenRow];

    const { summary, results } = await evaluateGolden(
      "law",
      rows,
      (_, asOf) => {
        asked.push(asOf);
        return Promise.resolve(answer);
      },
      { command: "guildhall eval golden", date: "2026-11-23", commit: "abc1234" },
    );

    expect(asked).toEqual(["2026-08-14", undefined]);
    expect(results.map(({ passed }) => passed)).toEqual([true, false]);
    expect(summary).toMatchObject({ suite: "golden", set: "law", questions: 2, passed: 1, failed: ["law-02"] });
  });
});

describe("readGolden", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "guildhall-golden-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it("reads one status or several", async () => {
    const path = await questions(
      { id: "a", question: "问", expect: { status: "not_found" } },
      { id: "b", question: "问", asOf: "2026-01-01", expect: { status: ["answered", "refused"] } },
    );

    const rows = await readGolden(path);

    expect(rows.map(({ status }) => status)).toEqual([["not_found"], ["answered", "refused"]]);
    expect(rows[1]?.asOf).toBe("2026-01-01");
  });

  it.each([
    [{ id: "a", question: "问", expect: { status: "found" } }, "expect.status: expected one of answered"],
    [{ id: "a", question: "问", expect: { status: "answered", source: [] } }, "source: expected one of status"],
    [{ id: "a", expect: { status: "answered" } }, "question: expected a text"],
  ])("refuses %j", async (broken, fault) => {
    const path = await questions({ id: "z", question: "问", expect: { status: "answered" } }, broken);

    await expect(readGolden(path)).rejects.toThrow(`questions.jsonl, line 2, is wrong: ${fault}`);
  });

  it("refuses an id that comes twice", async () => {
    const good = { id: "a", question: "问", expect: { status: "answered" } };

    await expect(readGolden(await questions(good, good))).rejects.toThrow('id: "a" comes twice');
  });

  async function questions(...rows: readonly object[]): Promise<string> {
    const path = join(folder, "questions.jsonl");
    await writeFile(path, rows.map((line) => JSON.stringify(line)).join("\n"));
    return path;
  }
});
