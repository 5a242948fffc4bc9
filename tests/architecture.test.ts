import { describe, expect, it } from "vitest";
import { findBreaches, type Workspace } from "./architecture/find-breaches.ts";
import { findOpenQueries } from "./architecture/find-open-queries.ts";
import { importsIn } from "./architecture/imports.ts";
import { readWorkspaces } from "./architecture/read-workspaces.ts";

describe("the import rules", () => {
  it("hold in every workspace", () => {
    const breaches = findBreaches(readWorkspaces());

    expect(breaches).toEqual([]);
  });

  it("are broken by an import against the flow, and by siblings", () => {
    expect(breachesOf("text", `import { retrieve } from "@guildhall/retrieve";`)).toContain(
      "packages/text/src/invented.ts imports @guildhall/retrieve, against the direction of the flow",
    );
    expect(breachesOf("guard", `export * from "@guildhall/compose";`)).toContain(
      "packages/guard/src/invented.ts imports @guildhall/compose, against the direction of the flow",
    );
    expect(breachesOf("answer", `const storage = await ${"import"}("@guildhall/storage");`)).toContain(
      "packages/answer/src/invented.ts imports @guildhall/storage, against the direction of the flow",
    );
  });

  it("are broken by a library that comes in by another door", () => {
    expect(breachesOf("catalogue", `import Database from "libsql";`)).toContain(
      "packages/catalogue/src/invented.ts imports libsql, which has no door in catalogue",
    );
    expect(breachesOf("text", `import type { Anything } from "never-heard-of/deep";`)).toContain(
      "packages/text/src/invented.ts imports never-heard-of, which has no door in text",
    );
  });

  it("are broken by reaching around an index.ts", () => {
    expect(breachesOf("text", `import { sha256 } from "../../core/src/ids.ts";`)).toContain(
      "packages/text/src/invented.ts reaches outside its workspace: ../../core/src/ids.ts",
    );
    expect(breachesOf("text", `import { sha256 } from "@guildhall/core/src/ids.ts";`)).toContain(
      "packages/text/src/invented.ts imports @guildhall/core/src/ids.ts, which @guildhall/core does not export",
    );
    expect(breachesOf("text", `const file = ${"new URL"}("../../storage/src/x.mjs", import.meta.url);`)).toContain(
      "packages/text/src/invented.ts reaches outside its workspace: ../../storage/src/x.mjs",
    );
  });

  it("are broken by a platform file that names an industry, in code or comment", () => {
    expect(breachesOf("text", `/** 政务 words. */ export const words = [];`)).toContain(
      "packages/text/src/invented.ts names an industry: 政务",
    );
  });

  it("are broken by package.json in both directions", () => {
    const breaches = breachesOf("answer", `import { split } from "@guildhall/text";`, ["@guildhall/guard"]);

    expect(breaches).toEqual([
      "packages/answer/src/invented.ts imports @guildhall/text, which package.json of answer does not name",
      "package.json of answer names @guildhall/guard, which no file imports",
    ]);
  });

  it("are broken by a workspace that nobody ruled about", () => {
    const workspace: Workspace = { ...described("text"), name: "utils" };

    expect(findBreaches([workspace])).toEqual(["utils has no rule in tests/architecture/rules.ts"]);
  });

  it("leave tests free to import adapters and the test library", () => {
    const test = { path: "packages/answer/src/answer.test.ts", source: `import { it } from "vitest";` };

    expect(findBreaches([{ ...described("answer"), files: [test] }])).toEqual([]);
  });
});

describe("the queries", () => {
  it("over a tenant's data all name the tenant or a corpus, or are excused with a reason", () => {
    expect(findOpenQueries(readWorkspaces())).toEqual([]);
  });

  it("are found out when one does not, and when an excuse is no longer needed", () => {
    const path = "packages/catalogue/src/invented.ts";
    const open = `await storage.all("select title from versions where title like ?", [word]);`;
    const narrowed =
      "await storage.all(`select title from versions where corpus_id in ${corpora.sql}`, corpora.parameters);";
    const workspace = (source: string): Workspace => ({ ...described("catalogue"), files: [{ path, source }] });

    expect(findOpenQueries([workspace(open)], {})).toEqual([
      `${path} reads every tenant's data: select title from versions where title like ?`,
    ]);
    expect(findOpenQueries([workspace(narrowed)], {})).toEqual([]);
    expect(findOpenQueries([workspace(open)], { [path]: "a reason" })).toEqual([]);
    expect(findOpenQueries([workspace(narrowed)], { [path]: "a reason" })).toEqual([
      `${path} needs no excuse any more`,
    ]);
  });
});

describe("importsIn", () => {
  it("reads an import over several lines and skips comments and strings", () => {
    const source = [
      `import {`,
      `  one,`,
      `  two,`,
      `} from "node:fs";`,
      `// ${"import"} { three } from "three";`,
      `/** ${"import"} { four } from "four"; */`,
      `const sentence = "import from five";`,
      `import "six";`,
    ].join("\n");

    expect(importsIn(source)).toEqual(["node:fs", "six"]);
  });
});

/** What is found when the workspace holds one invented file. */
function breachesOf(name: string, source: string, dependencies: readonly string[] = []): readonly string[] {
  const file = { path: `packages/${name}/src/invented.ts`, source };
  const others = ["core", "text", "guard", "compose", "retrieve", "storage"].filter((other) => other !== name);
  return findBreaches([{ ...described(name), dependencies, files: [file] }, ...others.map(described)]);
}

function described(name: string): Workspace {
  return { name, dependencies: [], devDependencies: [], exports: ["."], files: [] };
}
