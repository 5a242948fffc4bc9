import { describe, expect, it } from "vitest";
import { holdsAnswer } from "../answers/holds-answer.ts";
import type { Said } from "../answers/said-in.ts";
import { evaluateRejection } from "./evaluate-rejection.ts";
import type { RejectionRow } from "./rejection-row.ts";

const rows: readonly RejectionRow[] = [
  { id: "甲-1", query: "长桥何时通车", docs: ["长桥5月6日通车。"], answer: "5月6日", task: "noise_0.6" },
  { id: "甲-2", query: "长桥何时通车", docs: ["长桥很长。"], answer: "5月6日", task: "negative_rejection" },
];
const provenance = { command: "c", date: "2026-11-26", commit: "x" };
const answered = (answer: string): Said => ({ status: "answered", answer, sentences: 1, characters: answer.length });
const silent: Said = { status: "not_found", answer: "", sentences: 0, characters: 0 };

describe("evaluateRejection", () => {
  it("counts answers that hold the answer string and silence where nothing answers", async () => {
    const ask = async ({ docs }: RejectionRow) => (docs[0]?.includes("通车") ? answered("长桥5月6日通车。") : silent);
    const { summary, results } = await evaluateRejection("自制", rows, ask, provenance);

    expect(summary).toMatchObject({ rejected: 1, answeredRight: 1, balanced: 1, lengths: { mostSentences: 1 } });
    expect(results.map(({ right }) => right)).toEqual([true, false]);
  });

  it("lets refusing everything win nothing", async () => {
    const { summary } = await evaluateRejection("自制", rows, async () => silent, provenance);

    expect(summary).toMatchObject({ rejected: 1, answeredRight: 0, balanced: 0.5 });
  });
});

describe("holdsAnswer", () => {
  it("wants every part, of a list inside any one, letter case aside", () => {
    expect(holdsAnswer("由 ABC 出品，5月6日上映", ["abc", ["5月6日", "五月六日"]])).toBe(true);
    expect(holdsAnswer("由 ABC 出品", ["abc", ["5月6日"]])).toBe(false);
  });
});
