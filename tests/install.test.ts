import { spawnSync } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { root } from "./root.ts";

let clone = "";

beforeEach(async () => {
  clone = await mkdtemp(join(tmpdir(), "guildhall-clone-"));
  for (const path of ["package.json", ".npmrc", "packages/cli/bin"]) {
    await cp(join(root, path), join(clone, path), { recursive: true });
  }
});

afterEach(() => rm(clone, { recursive: true, force: true }));

describe("a clone without its packages and without a registry", () => {
  const unreachable = { npm_config_registry: "http://127.0.0.1:9", npm_config_cache: "", npm_config_offline: "false" };

  it("says in both languages what to do when npx guildhall runs, and no stack", () => {
    const { status, stdout, stderr } = run("npx", ["guildhall", "verticals", "--json"]);

    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toContain("连不上 npm 软件源");
    expect(stderr).toContain("The npm registry cannot be reached");
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it("says the same before the tests", () => {
    const { status, stderr } = run("npm", ["test"]);

    expect(status).toBe(1);
    expect(stderr).toContain("The npm registry cannot be reached");
  });

  function run(program: string, words: readonly string[]) {
    const env = { ...process.env, ...unreachable, npm_config_cache: join(clone, "cache") };
    return spawnSync(program, words, { cwd: clone, env, encoding: "utf8", shell: process.platform === "win32" });
  }
});
