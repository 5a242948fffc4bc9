import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Feedback } from "@guildhall/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { jsonLines, runCommand } from "./testing/run-command.ts";

const rule = `# 青禾镇集市摊位管理办法

第一条 为了规范集市摊位管理，制定本办法。

第二条 摊位费按月收取，每个摊位每月八十元。

第三条 本办法自2025年6月1日起施行。
`;

let data = "";
beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), "guildhall-feedback-"));
  writeFileSync(join(data, "摊位管理办法.md"), rule);
  await run("ingest", "government", join(data, "摊位管理办法.md"));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const run = (...words: readonly string[]) => runCommand(...words, "--data", data);
const feedback = (...words: readonly string[]) => run("feedback", ...words, "--json");
const hits = async (question: string) => {
  const ran = await run("search", "government", question, "--top", "3", "--json");
  return jsonLines<{ hits: readonly { text: string }[] }>(ran).flatMap((line) => line.hits.map(({ text }) => text));
};

describe("feedback add", () => {
  it("lets a passage be found by a question that shares no word with it, until it is withdrawn", async () => {
    const question = "练摊要交多少钱";
    const before = await hits(question);

    const added = await feedback("add", "government", question, "--identifier", "青禾镇集市摊位管理办法第2条");

    const [row] = jsonLines<{ feedbackId: string; outcome: string }>(added);
    expect([added.exit, row?.outcome]).toEqual([0, "confirmed"]);
    expect((await hits(question))[0]).toContain("每月八十元");
    const again = await feedback("add", "government", question, "--identifier", "青禾镇集市摊位管理办法第2条");
    expect(jsonLines(again)).toMatchObject([{ feedbackId: row?.feedbackId, outcome: "unchanged" }]);
    const withdrawn = await feedback("withdraw", row?.feedbackId ?? "");
    expect(jsonLines(withdrawn)).toMatchObject([{ state: "withdrawn", passages: [] }]);
    expect(await hits(question)).toEqual(before);
  });

  it("takes a file whole or not at all, and names the line that is wrong", async () => {
    const file = join(data, "confirmed.jsonl");
    const good = { question: "练摊要交多少钱", identifier: "青禾镇集市摊位管理办法第2条" };
    writeFileSync(file, `${JSON.stringify(good)}\n\n{"question":"何时起"}\n`);
    const broken = await feedback("add", "government", "--from", file);
    writeFileSync(file, `${JSON.stringify(good)}\n${JSON.stringify({ ...good, identifier: "没有第9条" })}\n`);
    const unknown = await feedback("add", "government", "--from", file);
    writeFileSync(file, `${JSON.stringify(good)}\n${JSON.stringify({ ...good, question: "几月几日开始" })}\n`);
    const none = jsonLines(await feedback("list"));
    const taken = await feedback("add", "government", "--from", file);

    expect(broken.stderr).toContain("第 3 行");
    expect([broken.exit, unknown.exit, none, taken.exit]).toEqual([1, 1, [], 0]);
    expect(jsonLines(unknown)).toMatchObject([{ error: { code: "feedback/unknown_passage" } }]);
    expect(jsonLines<Feedback>(await feedback("list", "--state", "confirmed"))).toHaveLength(2);
  });

  it("says what it needs, and what states there are", async () => {
    const nothing = await feedback("add", "government");
    const state = await feedback("list", "--state", "open");

    expect([nothing.exit, state.exit]).toEqual([2, 2]);
    expect(state.stderr).toContain("waiting | confirmed | rejected | withdrawn");
  });
});
