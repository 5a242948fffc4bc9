import { describe, expect, it } from "vitest";
import type { CorpusRow } from "../read-set.ts";
import { createBigramBm25 } from "./bigram-bm25.ts";
import { bigramsOf } from "./bigrams.ts";

describe("bigramsOf", () => {
  it("pairs Han characters and leaves words and numbers whole", () => {
    expect(bigramsOf("试用期, 3.5 万 Drugs; class 2024年")).toEqual([
      "试用",
      "用期",
      "3.5",
      "万",
      "drug",
      "class",
      "2024",
      "年",
    ]);
  });
});

describe("the bigram baseline", () => {
  it("scores as BM25 with k1 1.2 and b .75 over title and text", async () => {
    const engine = createBigramBm25();
    await engine.index(
      rowsOf([
        { id: "甲", title: "试用", text: "试用" },
        { id: "乙", title: "", text: "工伤认定" },
      ]),
    );

    const [first, ...others] = await engine.search("试用 试用", 10);

    // One row of two holds 试用, twice; lengths are 2 and 3, so the average is 2.5. The title and the text do not join.
    const rarity = Math.log(1 + (2 - 1 + 0.5) / (1 + 0.5));
    expect(first?.id).toBe("甲");
    expect(first?.score).toBeCloseTo((rarity * 2 * 2.2) / (2 + 1.2 * (0.25 + (0.75 * 2) / 2.5)), 12);
    expect(others).toEqual([]);
  });
});

async function* rowsOf(rows: readonly CorpusRow[]): AsyncGenerator<CorpusRow> {
  yield* rows;
}
