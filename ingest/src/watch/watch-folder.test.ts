import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { lookAt, watchFolder } from "./watch-folder.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "guildhall-watch-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

it("a watched folder tells of new, rewritten and removed files, also below it, and ends when told to", async () => {
  write("旧.md", "一");
  write("去.md", "二");
  mkdirSync(join(folder, "子"));
  const stopping = new AbortController();
  const changes = watchFolder(folder, await lookAt(folder), stopping.signal);
  const seen = new Set<string>();
  const expected = ["~ 子/新.txt", "~ 旧.md", "- 去.md"];

  write("子/新.txt", "三");
  write(".旧.md.swp", "编辑器的临时文件");
  write("旧.md.tmp", "一，改过");
  renameSync(join(folder, "旧.md.tmp"), join(folder, "旧.md"));
  rmSync(join(folder, "去.md"));
  for await (const { changed, removed } of changes) {
    for (const { name } of changed) seen.add(`~ ${name}`);
    for (const name of removed) seen.add(`- ${name}`);
    if (expected.every((line) => seen.has(line))) stopping.abort();
  }

  expect([...seen].toSorted()).toEqual(expected.toSorted());
});
