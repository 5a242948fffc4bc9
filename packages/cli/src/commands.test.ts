import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Answer, localPrincipal } from "@guildhall/core";
import { openRuntime } from "@guildhall/runtime";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { jsonLines, runCommand, spawnCommand } from "./testing/run-command.ts";

const question = "摊位费每月多少元？";
const notice = (fee: string) => `# 青禾镇集市摊位管理办法

第一条 为了规范集市摊位管理，制定本办法。

第二条 摊位费按月收取，每个摊位每月${fee}元。

第三条 本办法自2025年6月1日起施行。
`;

let data = "";
let file = "";
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "guildhall-commands-"));
  file = join(data, "摊位管理办法.md");
  writeFileSync(file, notice("八十"));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const run = (...words: readonly string[]) => runCommand(...words, "--data", data);
const outcome = async () => {
  const ran = await run("ingest", "government", file, "--json");
  const [line] = jsonLines<{ outcome: string; documentId: string; versionId: string; passages: number }>(ran);
  return { exit: ran.exit, line };
};

describe("search --explain", () => {
  it("says what was understood, what each step found, and why each hit stands there", async () => {
    await outcome();

    const plain = await run("search", "government", question, "--json");
    const explained = await run("search", "government", "青禾镇集市摊位管理办法第2条", "--explain", "--json");
    const inWords = await run("search", "government", "青禾镇集市摊位管理办法第2条", "--explain", "--lang", "zh");

    const [found] = jsonLines<{ hits: { reasons: { step: string }[] }[]; explanations: { steps: object[] }[] }>(
      explained,
    );
    expect(found?.hits[0]?.reasons.map(({ step }) => step)).toContain("identifiers");
    expect(found?.explanations[0]?.steps).toContainEqual(expect.objectContaining({ step: "identifiers", hits: 1 }));
    expect(jsonLines<object>(plain)[0]).not.toHaveProperty("explanations");
    expect(inWords.stdout).toMatch(/按编号查找\s+1\s/);
  });
});

describe("ingest", () => {
  it("says stored, then unchanged, then replaced under the same document", async () => {
    const first = await outcome();
    const second = await outcome();
    writeFileSync(file, notice("九十"));
    const third = await outcome();

    expect([first, second, third].map(({ exit }) => exit)).toEqual([0, 0, 0]);
    expect([first, second, third].map(({ line }) => line?.outcome)).toEqual(["stored", "unchanged", "replaced"]);
    expect(second.line?.versionId).toBe(first.line?.versionId);
    expect(third.line?.documentId).toBe(first.line?.documentId);
    expect(third.line?.versionId).not.toBe(first.line?.versionId);
    expect(first.line?.passages).toBeGreaterThan(0);
  });

  it("--preview shows passages, facts, the way taken and why others were not, and stores nothing", async () => {
    const json = await run("ingest", "government", file, "--preview", "--json");
    const inWords = await run("ingest", "government", file, "--preview", "--lang", "zh");
    const inEnglish = await run("ingest", "government", file, "--preview", "--lang", "en");
    const listed = await run("documents", "list", "--vertical", "government", "--json");

    const [line] = jsonLines<{ outcome: string; passages: { text: string }[]; facts: { effectiveFrom: string } }>(json);
    expect([json.exit, inWords.exit, listed.exit]).toEqual([0, 0, 0]);
    expect(line?.passages.map(({ text }) => text).join("")).toContain("第二条 摊位费按月收取");
    expect(line?.facts.effectiveFrom).toBe("2025-06-01");
    expect(inWords.stdout).toContain("施行日期: 2025-06-01 (读出)");
    expect(inWords.stdout).toContain("发布机关: 不详");
    expect(inEnglish.stdout).toMatch(/divided by articles into \d passages/);
    expect(jsonLines(listed)).toEqual([]);
  });

  it("by another process is seen by the next question of an open runtime, and so is a removal", async () => {
    const runtime = await openRuntime({ data, timeZone: "Asia/Shanghai", model: "extractive" });
    try {
      const ask = async () => {
        const answer = await runtime.ask({ text: question, verticals: ["government"] }, localPrincipal);
        return { status: answer.status, quotes: answer.citations.map(({ quote }) => quote).join() };
      };
      const before = await ask();
      const ingested = await spawnCommand("ingest", "government", file, "--data", data, "--json");
      const after = await ask();
      const [line] = jsonLines<{ documentId: string }>(ingested);
      await spawnCommand("documents", "remove", line?.documentId ?? "", "--data", data);
      const removed = await ask();

      expect(before.status).not.toBe("answered");
      expect(ingested.exit).toBe(0);
      expect(after.status).toBe("answered");
      expect(after.quotes).toContain("每个摊位每月八十元");
      expect(removed.status).not.toBe("answered");
    } finally {
      await runtime.close();
    }
  });
});

describe("ask", () => {
  it("prints an answer whose quotes stand in the file, exit 0", async () => {
    await outcome();

    const plain = await run("ask", "government", question);
    const json = await run("ask", "government", question, "--json", "--require-answer");

    expect([plain.exit, json.exit]).toEqual([0, 0]);
    expect(plain.stdout).toContain("每个摊位每月八十元");
    expect(plain.stdout).toContain("第二条");
    const [answer, ...more] = jsonLines<Answer>(json);
    expect(more).toEqual([]);
    expect(answer?.status).toBe("answered");
    for (const { quote } of answer?.citations ?? []) expect(notice("八十")).toContain(quote);
  });

  it("of what is not held is a well-formed result: exit 0, and 1 with --require-answer", async () => {
    await outcome();
    const words = ["ask", "government", "谁是世界杯冠军？", "--json"];

    const plain = await run(...words);
    const required = await run(...words, "--require-answer");

    expect([plain.exit, required.exit]).toEqual([0, 1]);
    expect(jsonLines<Answer>(required)[0]?.status).toMatch(/not_found|out_of_scope/);
  });
});

describe("documents", () => {
  it("exits 1 and says so where there is no such document", async () => {
    const ran = await run("documents", "show", "00000000-0000-0000-0000-000000000000", "--json");

    expect(ran.exit).toBe(1);
    expect(jsonLines(ran)).toEqual([{ error: { code: "document/not_found", message: expect.any(String) } }]);
  });
});
