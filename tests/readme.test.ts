import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commandsIn, wordsOf } from "./readme/commands.ts";
import { root } from "./root.ts";

/** Named in the README and run elsewhere: by hand, by .ci/run, or by whoever runs this test. */
const exempt = [/^git clone\b/, /^cd\b/, /^npm (?:start|test|install|run (?:check|fix))\b/, /^npx guildhall serve\b/];

const readme = join(root, "README.md");
const commands = existsSync(readme) ? commandsIn(readFileSync(readme, "utf8")) : [];

describe("README.md", () => {
  let data = "";
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), "guildhall-readme-"));
  });
  afterAll(() => rm(data, { recursive: true, force: true }));

  it("shows commands", () => {
    expect(commands.length).toBeGreaterThan(0);
  });

  it.each(commands)("%s", (command) => {
    if (exempt.some((pattern) => pattern.test(command))) return;
    const [npx, guildhall, ...words] = wordsOf(command);
    expect([npx, guildhall], "the README shows npx guildhall and npm only").toEqual(["npx", "guildhall"]);

    const run = spawnSync(process.execPath, ["packages/cli/bin/guildhall.js", ...words, "--data", data], {
      cwd: root,
      encoding: "utf8",
    });

    expect(run.status, run.stderr).toBe(0);
  });
});

describe("commandsIn", () => {
  it("reads shell blocks, joins continued lines, and leaves out comments, output and other blocks", () => {
    const markdown = [
      "```sh",
      "# 安装",
      "npm install   # once",
      "npx guildhall ask government \\",
      '  "试用期 # 最长多久？" --json',
      "```",
      "```console",
      "$ npx guildhall verticals",
      "government 政务",
      "```",
      "```ts",
      "npm();",
      "```",
    ].join("\n");

    expect(commandsIn(markdown)).toEqual([
      "npm install",
      'npx guildhall ask government "试用期 # 最长多久？" --json',
      "npx guildhall verticals",
    ]);
  });
});

describe("wordsOf", () => {
  it("keeps quoted words whole", () => {
    expect(wordsOf(`ask 'a b' "c d" e`)).toEqual(["ask", "a b", "c d", "e"]);
  });
});
