import { describe, expect, it } from "vitest";
import { thresholdOf } from "./threshold.ts";

const spread = (count: number, from: number, to: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => from + ((to - from) * at) / (count - 1));

describe("thresholdOf", () => {
  it("lets nearly all pass of what is asked in good faith, of each long file by itself", () => {
    const asked = [spread(1000, 0, 0.1), spread(300, 0, 0.4)];

    const threshold = thresholdOf({ harmless: spread(200, 0, 0.2), asked, unsafe: [] });

    expect(asked.map((scores) => scores.filter((score) => score >= threshold).length / scores.length)).toEqual([
      0,
      expect.closeTo(2 / 300),
    ]);
  });

  it("takes no single question of a short file for a share of it", () => {
    const short = [...spread(40, 0, 0.1), 0.9];

    expect(thresholdOf({ harmless: spread(200, 0, 0.2), asked: [short], unsafe: [] })).toBeLessThan(0.3);
  });

  it("stands in the middle where the unsafe leave room, and gives none of it away where they do not", () => {
    const harmless = spread(200, 0, 0.2);
    const least = thresholdOf({ harmless, asked: [], unsafe: [] });

    expect(thresholdOf({ harmless, asked: [], unsafe: spread(100, 0.9, 1) })).toBeGreaterThan(least + 0.3);
    expect(thresholdOf({ harmless, asked: [], unsafe: spread(100, 0, 1) })).toBe(least);
  });
});
