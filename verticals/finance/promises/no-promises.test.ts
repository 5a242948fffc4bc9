import { readFileSync } from "node:fs";
import { localPrincipal, type GuardView, type Support, type Verdict } from "@guildhall/core";
import { findWording, judged } from "@guildhall/guard";
import { describe, expect, it } from "vitest";
import { noPromises } from "./no-promises.ts";
import { promises, promisesInEnglish } from "./wordings.ts";

const promised = (text: string): readonly string[] =>
  findWording(text, [...promises, ...promisesInEnglish]).map(({ words }) => words);
const linesOf = (name: string): readonly string[] =>
  readFileSync(new URL(`./${name}`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "");
const viewOf = (text: string, support: Support): GuardView => ({
  question: { text: "问", verticals: ["finance"], filters: {}, history: false, principal: localPrincipal },
  passages: [],
  draft: { sentences: [{ text, citations: [], support }], citations: [] },
  sourceOf: () => undefined,
});
const verdictOn = (text: string, support: Support = "supported"): Verdict => noPromises.judge(viewOf(text, support));

describe("GRD-15 a promise of profit", () => {
  it.each(linesOf("promises.txt"))("is found: %s", (line) => {
    expect(promised(line)).not.toEqual([]);
  });

  it.each(["稳 赚 不 赔", "稳\u200b赚不赔", "穩賺不賠，保證收益", "１００％保本", "保·证·收·益"])(
    "is found in disguise: %s",
    (line) => {
      expect(promised(line)).not.toEqual([]);
    },
  );

  it("is taken out where it is ours, and marked where a source says it", () => {
    expect(verdictOn("本产品稳赚不赔。")).toMatchObject({ verdict: "redact", spans: [{ start: 0, end: 8 }] });
    expect(verdictOn("本产品稳赚不赔。", "verbatim")).toMatchObject({ verdict: "mark", spans: [{ start: 3, end: 7 }] });
    expect(verdictOn("本产品不保本。")).toMatchObject({ verdict: "allow" });
    expect(judged([noPromises], viewOf("本产品稳赚不赔。", "supported")).verdicts[0]?.verdict).toBe("block");
  });
});

describe("GRD-15 a disclaimer, a prohibition or a term of the trade", () => {
  it.each(linesOf("disclaimers.txt"))("passes: %s", (line) => {
    expect(promised(line)).toEqual([]);
  });

  it("passes as an item of what is forbidden, and under a heading of risks", () => {
    expect(
      promised(
        "基金宣传推介材料不得有下列情形：\n（一）承诺收益或者承担损失；\n（二）登载稳赚不赔等字样。\n本产品保证收益。",
      ),
    ).toEqual(["保证收益"]);
    expect(promised("# 风险提示\n有人许诺稳赚不赔，那是骗局。\n任何收益都有风险。\n# 产品特点\n稳赚不赔。")).toEqual([
      "稳赚不赔",
    ]);
  });
});
