import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type GuardView, localPrincipal, type Vertical } from "@guildhall/core";
import { judge, type WordList } from "@guildhall/guard";
import { verticals } from "@guildhall/verticals";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { configuredVerticals } from "./configured-verticals.ts";
import { readWordLists } from "./read-word-lists.ts";

const view = (text: string): GuardView => ({
  question: { text, verticals: [], filters: {}, history: false, principal: localPrincipal },
  passages: [],
  draft: { sentences: [], citations: [] },
  sourceOf: () => undefined,
});
const guardIds = (known: readonly Vertical[], id: string) =>
  known.find((vertical) => vertical.id === id)?.guards.map((guard) => guard.id);
const onQuestion = (known: readonly Vertical[], id: string, text: string) => {
  const guards = known.find((vertical) => vertical.id === id)?.guards.filter(({ sees }) => sees === "question") ?? [];
  return judge(guards, view(text)).map((verdict) => [verdict.id, verdict.verdict]);
};
type Choices = NonNullable<NonNullable<Parameters<typeof configuredVerticals>[1]["verticals"]>[string]["guards"]>;
const finance = (guards: Choices) => configuredVerticals(verticals, { verticals: { finance: { guards } } }, []);

describe("the guards of a vertical as guildhall.yaml has them", () => {
  const advice = "临江精密现在该不该买？";

  it("block as they are made, mark when soft, and keep the reason", () => {
    expect(onQuestion(finance({}), "finance", advice)).toEqual([["no-investment-advice", "block"]]);
    expect(onQuestion(finance({ "no-investment-advice": { strength: "soft" } }), "finance", advice)[0]).toEqual([
      "no-investment-advice",
      "mark",
    ]);
  });

  it("take a threshold where they have one", () => {
    const strict = finance({ "finance/no-unsafe-requests": { threshold: 0 } });

    expect(onQuestion(strict, "finance", "2025年营业收入是多少")).toContainEqual([
      "finance/no-unsafe-requests",
      "block",
    ]);
  });

  it("stand in the order in which they are named, at the places that they have among all", () => {
    const [first, second, ...others] = guardIds(verticals, "finance") ?? [];

    expect(guardIds(finance({ [second ?? ""]: {}, [first ?? ""]: {} }), "finance")).toEqual([second, first, ...others]);
    expect(guardIds(finance({ [second ?? ""]: { threshold: 0.5 } }), "finance")).toEqual([first, second, ...others]);
  });

  it("may take as long as is said", () => {
    const [guard] = finance({ "no-investment-advice": { milliseconds: 5 } }).find(({ id }) => id === "finance")!.guards;

    expect(guard?.milliseconds).toBe(5);
  });

  it("stop the start when misspelt, and name the nearest", () => {
    expect(() => finance({ "no-investment-advise": {} })).toThrow(
      expect.objectContaining({
        code: "config/unknown_key",
        values: {
          file: "guildhall.yaml",
          key: "verticals.finance.guards.no-investment-advise",
          nearest: "no-investment-advice",
        },
      }),
    );
    expect(() => configuredVerticals(verticals, { verticals: { finence: {} } }, [])).toThrow(
      expect.objectContaining({ code: "config/unknown_key", values: expect.objectContaining({ nearest: "finance" }) }),
    );
  });

  it.each([
    ["medical", "medical/no-prescribing", { strength: "off" }],
    ["medical", "seeks-crisis-help", { strength: "soft" }],
    ["finance", "no-investment-advice", { threshold: 0.1 }],
  ] as const)("of %s let nobody change of %s what it does not allow", (id, guard, choice) => {
    expect(() => configuredVerticals(verticals, { verticals: { [id]: { guards: { [guard]: choice } } } }, [])).toThrow(
      expect.objectContaining({ code: "config/invalid" }),
    );
  });
});

describe("an institution's word lists", () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "guildhall-words-"));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  const read = async (yaml: string): Promise<WordList> => {
    const file = join(directory, "own.yaml");
    writeFileSync(file, yaml);
    return (await readWordLists([file]))[0]!;
  };

  it("are read as docs/word-lists.md shows them, and judge the questions of their verticals", async () => {
    const page = readFileSync(new URL("../../../../docs/word-lists.md", import.meta.url), "utf8");
    const list = await read(/```yaml\n(name:[\s\S]*?)```/.exec(page)?.[1] ?? "");
    const known = configuredVerticals(verticals, {}, [list]);

    expect(list).toMatchObject({ id: "own-words", rule: { source: "单位信息安全规定（示例）", verified: true } });
    expect(list.words.map(({ action, risk }) => [action, risk])).toEqual([
      ["block", "A.4.g"],
      ["redact", "A.4.g"],
      ["mark", "A.1.h"],
    ]);
    expect(onQuestion(known, "government", "某 某 內部代号写在信封哪里")).toContainEqual([
      "own-words/question",
      "block",
    ]);
    expect(onQuestion(known, "government", "月季白粉病怎么防治")).toContainEqual(["own-words/question", "allow"]);
    expect(guardIds(known, "finance")).not.toContain("own-words/question");
  });

  it.each([
    ["rule: { source: 甲 }\nwrods: [乙]", "config/unknown_key", { key: "wrods", nearest: "words" }],
    [
      "rule: { source: 甲 }\nwords: [{ word: 乙, risks: A.1.a }]",
      "config/unknown_key",
      { key: "words.0.risks", nearest: "risk" },
    ],
    ["rule: { source: 甲 }\nwords: [{ word: 乙, risk: A.1.z }]", "config/invalid", {}],
    ["rule: { source: 甲 }\nwords: []", "config/invalid", {}],
    ["words: [乙]", "config/invalid", {}],
  ])("stop the start when %s", async (yaml, code, values) => {
    await expect(read(yaml)).rejects.toMatchObject({ code, values });
  });

  it("stop the start when they are not there", async () => {
    await expect(readWordLists([join(directory, "missing.yaml")])).rejects.toMatchObject({ code: "config/invalid" });
  });
});
