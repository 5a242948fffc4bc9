import { describe, expect, it } from "vitest";
import { bootstrapDifference, bootstrapMean } from "./bootstrap.ts";
import { ndcgAt } from "./ndcg.ts";
import { percentile } from "./percentile.ts";
import { recallAt } from "./recall.ts";
import { reciprocalRankAt } from "./reciprocal-rank.ts";
import { inTrecOrder } from "./trec-order.ts";

const ranking = ["甲", "乙", "丙", "丁", "戊"];
/** 乙 matters much (3), 丁 a little (1), 己 (2) was never found, 甲 was looked at and is not relevant. */
const judgments = new Map([
  ["甲", 0],
  ["乙", 3],
  ["丁", 1],
  ["己", 2],
]);

describe("recallAt", () => {
  it("divides what was found by all that is relevant", () => {
    expect(recallAt(ranking, judgments, 1)).toBe(0);
    expect(recallAt(ranking, judgments, 2)).toBeCloseTo(1 / 3);
    expect(recallAt(ranking, judgments, 5)).toBeCloseTo(2 / 3);
  });
});

describe("reciprocalRankAt", () => {
  it("looks at the first relevant document only", () => {
    expect(reciprocalRankAt(ranking, judgments, 10)).toBe(1 / 2);
  });

  it("is 0 when the first relevant document stands below the cut", () => {
    expect(reciprocalRankAt(ranking, judgments, 1)).toBe(0);
  });
});

describe("ndcgAt", () => {
  it("takes the relevance as gain and log2(rank + 1) as discount", () => {
    // found: 3/log2(3) + 1/log2(5); ideal: 3/log2(2) + 2/log2(3) + 1/log2(4)
    expect(ndcgAt(ranking, judgments, 10)).toBeCloseTo(2.323466 / 4.76186, 5);
  });

  it("cuts the ideal at the same depth", () => {
    expect(ndcgAt(["乙"], judgments, 1)).toBe(1);
    expect(ndcgAt(["己"], judgments, 1)).toBeCloseTo(2 / 3);
  });

  it("does not raise the gain to a power", () => {
    // 2 first, 1 second against 1 first, 2 second: linear (1 + 2/log2(3)) / (2 + 1/log2(3)).
    const graded = new Map([
      ["甲", 1],
      ["乙", 2],
    ]);

    expect(ndcgAt(["甲", "乙"], graded, 10)).toBeCloseTo(2.26186 / 2.63093, 4);
  });

  it("is 0 where nothing is relevant", () => {
    expect(ndcgAt(["甲"], new Map([["甲", 0]]), 10)).toBe(0);
  });

  it("counts a relevance below zero as none, as trec_eval does", () => {
    expect(
      ndcgAt(
        ["丙", "乙"],
        new Map([
          ["丙", -1],
          ["乙", 1],
        ]),
        10,
      ),
    ).toBeCloseTo(1 / Math.log2(3));
  });
});

describe("inTrecOrder", () => {
  it("sorts by score, ties by id descending", () => {
    const found = [
      { id: "a", score: 1 },
      { id: "c", score: 1 },
      { id: "b", score: 2 },
    ];

    expect(inTrecOrder(found).map(({ id }) => id)).toEqual(["b", "c", "a"]);
  });

  it("compares ids by their bytes, as strcmp does", () => {
    const found = ["\u{20000}", "\uff21"].map((id) => ({ id, score: 1 }));

    expect(inTrecOrder(found).map(({ id }) => id)).toEqual(["\u{20000}", "\uff21"]);
  });

  it("sees a tie where single precision sees one", () => {
    const found = [
      { id: "a", score: 0.300000000001 },
      { id: "b", score: 0.3 },
    ];

    expect(inTrecOrder(found).map(({ id }) => id)).toEqual(["b", "a"]);
  });

  it("keeps the better of two places of one id", () => {
    const found = [
      { id: "a", score: 1 },
      { id: "b", score: 2 },
      { id: "a", score: 3 },
    ];

    expect(inTrecOrder(found)).toEqual([
      { id: "a", score: 3 },
      { id: "b", score: 2 },
    ]);
  });
});

describe("percentile", () => {
  it("interpolates between neighbours", () => {
    expect(percentile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(percentile([10], 0.95)).toBe(10);
    expect(percentile([], 0.95)).toBe(0);
  });
});

describe("bootstrapMean", () => {
  it("has no width where all queries agree", () => {
    expect(bootstrapMean([0.5, 0.5, 0.5])).toEqual({ mean: 0.5, low: 0.5, high: 0.5 });
  });

  it("comes near the normal interval for many queries, and is the same each time", () => {
    const coins = Array.from({ length: 400 }, (_, index) => index % 2);

    const interval = bootstrapMean(coins);

    expect(interval.mean).toBe(0.5);
    expect(interval.low).toBeCloseTo(0.5 - 1.96 * 0.025, 1.9);
    expect(interval.high).toBeCloseTo(0.5 + 1.96 * 0.025, 1.9);
    expect(bootstrapMean(coins)).toEqual(interval);
  });
});

describe("bootstrapDifference", () => {
  it("pairs the queries, so that a steady gain shows through a wide spread", () => {
    const before = Array.from({ length: 50 }, (_, index) => index / 50);
    const after = before.map((value) => value + 0.01);

    const gain = bootstrapDifference(before, after);

    expect(gain.mean).toBeCloseTo(0.01);
    expect(gain.within95[0]).toBeCloseTo(0.01);
    expect(gain.within95[1]).toBeCloseTo(0.01);
  });

  it("has the narrower range inside the wider one", () => {
    const after = Array.from({ length: 60 }, (_, index) => (index % 3) / 2);

    const { within90, within95 } = bootstrapDifference(
      after.map(() => 0),
      after,
    );

    expect(within95[0]).toBeLessThan(within90[0]);
    expect(within95[1]).toBeGreaterThan(within90[1]);
  });

  it("refuses lists of different lengths", () => {
    expect(() => bootstrapDifference([1], [1, 2])).toThrow("expected two lists of one length, got 1 and 2");
  });
});
