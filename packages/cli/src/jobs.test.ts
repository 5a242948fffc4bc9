import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Job, localPrincipal, sha256 } from "@guildhall/core";
import { openRuntime } from "@guildhall/runtime";
import { afterEach, beforeEach, expect, it } from "vitest";
import { jsonLines, runCommand } from "./testing/run-command.ts";

let data = "";
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "guildhall-cli-jobs-"));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const run = (...words: readonly string[]) => runCommand("jobs", ...words, "--data", data);

/** A job in line, in a folder where nobody works on any. */
async function inLine(text: string): Promise<string> {
  const runtime = await openRuntime({ data, timeZone: "Asia/Shanghai", model: "extractive" });
  const path = await runtime.uploads.newPath();
  writeFileSync(path, text);
  const upload = { path, file: "排队.txt", sha256: sha256(text), bytes: text.length, metadata: {} };
  const { jobId } = await runtime.uploads.submit(upload, { vertical: "government" }, localPrincipal);
  await runtime.close();
  return jobId;
}

it("jobs lists them, cancels one in line, and says why it can be neither cancelled nor retried again", async () => {
  const jobId = await inLine("第一条 为了排队，制定本办法。");

  const listed = await run("list", "--json");
  const cancelled = await run("cancel", jobId, "--lang", "zh");
  const again = await run("cancel", jobId, "--json");
  const retried = await run("retry", jobId, "--json");

  expect(jsonLines<Job>(listed)).toMatchObject([{ jobId, state: "queued", file: "排队.txt" }]);
  expect([cancelled.exit, cancelled.stdout]).toEqual([0, `已取消  排队.txt  government  ${jobId}\n`]);
  expect([again.exit, jsonLines(again)]).toMatchObject([1, [{ error: { code: "job/ended" } }]]);
  expect(jsonLines(retried)).toMatchObject([{ error: { code: "job/no_file" } }]);
  expect(jsonLines(await run("list", "--dead", "--json"))).toEqual([]);
});

it("jobs names the states there are when given another, and the job that is not there", async () => {
  expect((await run("list", "--state", "lost", "--lang", "en")).stderr).toContain("queued | running | retrying");
  expect(jsonLines(await run("cancel", "doc-x", "--json"))).toMatchObject([{ error: { code: "job/not_found" } }]);
});
