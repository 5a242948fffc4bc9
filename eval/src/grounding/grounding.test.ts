import { describe, expect, it } from "vitest";
import { evaluateGrounding } from "./evaluate-grounding.ts";
import { directionOf } from "./fit/directions.ts";
import { fitLine } from "./fit/fit-line.ts";
import type { GroundingRow } from "./grounding-row.ts";

const provenance = { command: "guildhall eval grounding --set 年报.jsonl", date: "2026-11-25", commit: "abc1234" };
const context = "衡川重工2025年营业收入为3.6亿元，同比增长12.5%。公司在临州市设有两家工厂，员工共1200人。";
const row = (id: string, claim: string, label: string, more: Partial<GroundingRow> = {}): GroundingRow => ({
  id,
  lang: "zh",
  context,
  claim,
  label,
  ...more,
});
const rows = [
  row("1", "衡川重工2025年营业收入为36000万元。", "supported", { model: "甲" }),
  row("2", "衡川重工2025年营业收入为3.6万元。", "unsupported", {
    model: "乙",
    keywords: [
      { text: "3.6万元", ok: false },
      { text: "2025年", ok: true },
    ],
  }),
  row("3", "公司在临州市设有两家工厂。", "benign"),
];
let now = 0;
const measured = evaluateGrounding("年报", rows, () => (now += 2), provenance);

describe("evaluateGrounding", () => {
  it("gives a score, a verdict and the sentences of every row", () => {
    expect(measured.results.map(({ id, verdict }) => [id, verdict])).toEqual([
      ["1", "supported"],
      ["2", "unsupported"],
      ["3", "supported"],
    ]);
    expect(measured.results[1]?.sentences[0]?.findings.map(({ text }) => text)).toEqual(["3.6万元"]);
  });

  it("measures the rows that are one of two classes, and counts the others", () => {
    expect(measured.summary).toMatchObject({
      suite: "grounding",
      rows: 2,
      unsupported: 1,
      otherLabels: 1,
      f1: 1,
      balancedAccuracy: 1,
      auc: 1,
      rowMs: { p50: 2, p95: 2 },
    });
    expect(measured.summary.intervals.f1).toEqual([1, 1]);
  });

  it("judges numeric expressions one by one where people did", () => {
    expect(measured.summary.numericKeywords).toEqual({ keywords: 2, f1: 1, precision: 1, recall: 1 });
  });

  it("tells generators apart", () => {
    const generators = measured.summary.tables?.find(({ id }) => id === "generator");

    expect(generators?.rows.map(({ name }) => name)).toEqual(["乙", "甲"]);
  });
});

describe("fitLine", () => {
  const examples = Array.from({ length: 80 }, (_, index) => ({
    features: [index % 2, (index * 7) % 5, 1 - (index % 2)],
    kind: "prose" as const,
    isUnsupported: index % 2 === 1,
    weight: 1,
  }));
  const { kinds } = fitLine(["missing", "noise", "backwards"], [1, 1, 1], examples, { ridge: 1, steps: 200 });

  it("finds what tells the classes apart, and lets no feature push against its direction", () => {
    const [missing = 0, noise = 0, backwards = 0] = kinds.prose.weights;

    expect(missing).toBeGreaterThan(1);
    expect(Math.abs(noise)).toBeLessThan(0.2);
    expect(backwards).toBe(0);
  });

  it("knows which features speak for an answer", () => {
    expect([directionOf("copiedShare.mean"), directionOf("missingCount.sum"), directionOf("figures.sum")]).toEqual([
      -1, 1, 0,
    ]);
  });
});
