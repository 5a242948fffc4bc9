import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { jsonLines, runCommand } from "./testing/run-command.ts";

interface Line {
  readonly file: string;
  readonly outcome: string;
}

const bin = fileURLToPath(new URL("../bin/guildhall.js", import.meta.url));
const rule = (fee: string) => `# 青禾镇摊位办法\n\n第一条 每个摊位每月${fee}元。\n\n第二条 按月收取。\n`;

let base = "";
let folder = "";
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "guildhall-cli-watch-"));
  folder = join(base, "文件");
  mkdirSync(folder);
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

/** The command as a process, and the next line it prints. */
function watching(...flags: readonly string[]) {
  const words = [bin, "ingest", "government", folder, "--watch", "--json", "--data", join(base, "data"), ...flags];
  const child: ChildProcess = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "ignore"] });
  if (!child.stdout) throw new Error("no output");
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    child,
    next: async () => JSON.parse((await lines.next()).value ?? "null") as Line,
  };
}

describe("ingest --watch", () => {
  it("takes the folder in, then what changes, removes with --remove what goes, and ends in order at Ctrl-C", async () => {
    const file = join(folder, "摊位.md");
    writeFileSync(file, rule("八十"));
    const { child, next } = watching("--remove");

    const first = await next();
    writeFileSync(file, rule("九十"));
    const second = await next();
    rmSync(file);
    const third = await next();
    child.kill("SIGINT");
    const [code] = (await once(child, "exit")) as [number | null];

    expect([first, second, third].map(({ outcome }) => outcome)).toEqual(["stored", "replaced", "removed"]);
    expect(code).toBe(0);
    expect(jsonLines(await runCommand("documents", "list", "--json", "--data", join(base, "data")))).toEqual([]);
  });

  it("wants one folder", async () => {
    const ran = await runCommand(
      "ingest",
      "government",
      folder,
      folder,
      "--watch",
      "--json",
      "--data",
      join(base, "data"),
    );

    expect([ran.exit, jsonLines(ran)]).toMatchObject([2, [{ error: { code: "cli/wrong_value" } }]]);
  });
});
