import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isHostile, readManifest } from "./read-manifest.ts";
import { changedIn, treeOf } from "./tree-of.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "guildhall-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("treeOf", () => {
  it("tells what came, what changed and what is a link to elsewhere", async () => {
    await writeFile(path.join(folder, "甲.txt"), "一");
    const before = await treeOf(folder);
    await writeFile(path.join(folder, "甲.txt"), "二");
    await symlink("/etc/passwd", path.join(folder, "乙.txt"));

    expect(changedIn(before, before)).toEqual([]);
    expect(changedIn(before, await treeOf(folder))).toEqual(["乙.txt", "甲.txt"]);
  });
});

describe("readManifest", () => {
  it("reads what each file is, and names the line that is none", async () => {
    const row = { id: "f-1", file: "files/甲.pdf", threat: "loop", expect: "typed error" };
    await writeFile(path.join(folder, "files_manifest.jsonl"), `${JSON.stringify(row)}\n`);

    expect(isHostile(folder)).toBe(true);
    expect(await readManifest(folder)).toEqual([row]);
    await writeFile(path.join(folder, "files_manifest.jsonl"), `${JSON.stringify(row)}\n{"id":1}\n`);
    await expect(readManifest(folder)).rejects.toMatchObject({ code: "eval/broken_set", values: { line: 2 } });
  });
});
