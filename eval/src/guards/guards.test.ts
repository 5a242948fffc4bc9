import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { areaUnderCurve } from "../metrics/auc.ts";
import { balancedAccuracy, caught, confusionAt, f1, falseAlarms, precision } from "../metrics/binary.ts";
import { bootstrapBySource } from "../metrics/bootstrap-groups.ts";
import { measureBinary } from "./measure-binary.ts";
import { partOf } from "./part-of.ts";
import { readRows } from "./read-rows.ts";
import { recallAtRate } from "./recall-at-rate.ts";
import { tuneThreshold } from "./tune-threshold.ts";

const rows = [
  { positive: true, score: 0.9, source: "甲" },
  { positive: true, score: 0.4, source: "甲" },
  { positive: false, score: 0.6, source: "乙" },
  { positive: false, score: 0.1, source: "丙" },
  { positive: false, score: 0.1, source: "丙" },
];

describe("the figures of a guard that says yes or no", () => {
  it("are counted at the threshold, which itself counts as caught", () => {
    const confusion = confusionAt(rows, 0.6);

    expect(confusion).toEqual({ truePositives: 1, falsePositives: 1, trueNegatives: 2, falseNegatives: 1 });
    expect([precision(confusion), caught(confusion), f1(confusion)]).toEqual([0.5, 0.5, 0.5]);
    expect(falseAlarms(confusion)).toBeCloseTo(1 / 3);
    expect(balancedAccuracy(confusion)).toBeCloseTo((0.5 + 2 / 3) / 2);
  });

  it("are 0 where nothing was caught, and 0.5 under the curve where a class is missing", () => {
    expect(f1(confusionAt(rows, 2))).toBe(0);
    expect(areaUnderCurve(rows.slice(0, 2))).toBe(0.5);
  });

  it("have under the curve the share of pairs that stand in the right order, ties half", () => {
    const scored = fc.array(fc.record({ positive: fc.boolean(), score: fc.integer({ min: 0, max: 5 }) }));
    fc.assert(
      fc.property(scored, (drawn) => {
        const [positives, negatives] = [drawn.filter((row) => row.positive), drawn.filter((row) => !row.positive)];
        if (positives.length === 0 || negatives.length === 0) return;
        const pairs = positives.flatMap((up) => negatives.map((down) => Math.sign(up.score - down.score) / 2 + 0.5));
        const share = pairs.reduce((sum, pair) => sum + pair, 0) / pairs.length;

        expect(areaUnderCurve(drawn)).toBeCloseTo(share, 10);
      }),
    );
  });

  it("come with intervals that hold them", () => {
    const { figures, intervals, positives } = measureBinary(rows, 0.5);

    expect(positives).toBe(2);
    expect(figures.recall).toBe(0.5);
    expect(intervals.recall[0]).toBeLessThanOrEqual(0.5);
    expect(intervals.recall[1]).toBeGreaterThanOrEqual(0.5);
  });
});

describe("bootstrapBySource", () => {
  it("draws sources as a whole, so rows of one source say no more than one", () => {
    const drawn = [1, 1, 1, 1].map((value) => ({ value, source: "同一篇" }));
    const mixed = [0, 1, 0, 1].map((value, index) => ({ value, source: String(index) }));
    const mean = (each: readonly { value: number }[]) => ({
      mean: each.reduce((sum, { value }) => sum + value, 0) / each.length,
    });

    expect(bootstrapBySource(drawn, ({ source }) => source, mean).mean).toEqual([1, 1]);
    expect(bootstrapBySource(mixed, ({ source }) => source, mean).mean[0]).toBeLessThan(0.5);
  });
});

describe("recallAtRate", () => {
  it("catches the most that the allowed share of false alarms permits", () => {
    expect(recallAtRate(rows, 0)).toEqual({ recall: 0.5, threshold: 0.9 });
    expect(recallAtRate(rows, 0.34).recall).toBe(1);
  });
});

describe("tuneThreshold", () => {
  it("lies halfway between two scores where the figure is best", () => {
    expect(tuneThreshold(rows, balancedAccuracy)).toBeCloseTo(0.25);
  });
});

describe("partOf", () => {
  it("puts about sixty of a hundred sources into tuning, always the same", () => {
    const parts = Array.from({ length: 1000 }, (_, index) => partOf(`文件 ${index}`));
    const tuned = parts.filter((part) => part === "tune").length;

    expect(tuned).toBeGreaterThan(550);
    expect(tuned).toBeLessThan(650);
    expect(parts[7]).toBe(partOf("文件 7"));
  });
});

describe("readRows", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "guildhall-rows-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const schema = z.object({ id: z.string(), label: z.number() });

  it("gives the rows in the shape asked for", async () => {
    const file = join(folder, "行.jsonl");
    await writeFile(file, '{"id":"甲","label":1,"more":true}\n\n{"id":"乙","label":0}\n');

    expect(await readRows(file, schema)).toEqual([
      { id: "甲", label: 1 },
      { id: "乙", label: 0 },
    ]);
  });

  it("names the line and the field that is wrong, and the file that is not there", async () => {
    const file = join(folder, "坏.jsonl");
    await writeFile(file, '{"id":"甲","label":1}\n{"id":"乙","label":"是"}\n');

    await expect(readRows(file, schema)).rejects.toMatchObject({ code: "eval/broken_set", values: { line: 2 } });
    await expect(readRows(`${file}.x`, schema)).rejects.toMatchObject({ code: "eval/set_not_found" });
  });
});
