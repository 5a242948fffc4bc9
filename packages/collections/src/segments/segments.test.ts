import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { segmentsToMerge } from "./merge-policy.ts";
import { createPostingWriter, decodePostings, lowerBound, termOf } from "./posting-block.ts";
import { sortPairs } from "./radix-sort.ts";

describe("sortPairs", () => {
  it("sorts by key and keeps the order of equal keys", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.integer({ min: 0, max: 0xffffffff }).map((key) => (key % 2 === 0 ? key % 7 : key)),
          { maxLength: 500 },
        ),
        (given) => {
          const pairs = given.map((key, at) => [key, at] as const);

          const sorted = sortPairs(Uint32Array.from(given), Uint16Array.from(given.keys()), given.length);

          const expected = pairs.toSorted((left, right) => left[0] - right[0]);
          expect([...sorted.keys].map((key, at) => [key, sorted.values[at]])).toEqual(expected);
        },
      ),
    );
  });
});

describe("posting blocks", () => {
  it("give back every posting, in blocks that begin with the dimensions they are filed under", () => {
    const writer = createPostingWriter(200);
    for (let term = 0; term < 100; term += 1) {
      writer.term(term * 1000);
      for (let each = 0; each <= term % 5; each += 1) writer.posting(each * 13_000, each + 1);
    }

    const { blocks, firstDimensions } = writer.finish();

    expect(blocks.length).toBeGreaterThan(5);
    for (let term = 0; term < 100; term += 1) {
      const number = lowerBound(firstDimensions, term * 1000 + 1) - 1;
      const block = decodePostings(blocks[number]?.buffer as ArrayBuffer);
      const at = termOf(block, term * 1000);
      expect([...block.ordinals.subarray(block.starts[at], block.starts[at + 1])]).toEqual(
        Array.from({ length: (term % 5) + 1 }, (_, each) => each * 13_000),
      );
      expect(block.counts[block.starts[at] ?? -1]).toBe(1);
      expect(termOf(block, term * 1000 + 1)).toBe(-1);
    }
  });
});

describe("segmentsToMerge", () => {
  const segment = (seq: number, passages: number, deadPassages = 0) => ({ seq, passages, deadPassages });

  it("waits until there are eight of a size, and takes the oldest of them", () => {
    const seven = Array.from({ length: 7 }, (_, seq) => segment(seq, 10));

    expect(segmentsToMerge([...seven, segment(7, 5000)], false)).toEqual([]);
    expect(segmentsToMerge([segment(9, 10), ...seven, segment(8, 10)], false).map(({ seq }) => seq)).toEqual([
      0, 1, 2, 3, 4, 5, 6, 8,
    ]);
  });

  it("never makes a segment larger than its ordinals reach", () => {
    expect(
      segmentsToMerge(
        Array.from({ length: 8 }, (_, seq) => segment(seq, 9000)),
        false,
      ),
    ).toEqual([]);
    expect(
      segmentsToMerge([segment(1, 40_000), segment(2, 30_000), segment(3, 20_000)], true).map(({ seq }) => seq),
    ).toEqual([1, 3]);
  });

  it("rewrites a segment of which a quarter is dead, and packs everything when asked", () => {
    expect(segmentsToMerge([segment(1, 100, 26), segment(2, 3000)], false).map(({ seq }) => seq)).toEqual([1]);
    expect(segmentsToMerge([segment(1, 100), segment(2, 3000)], true)).toHaveLength(2);
    expect(segmentsToMerge([segment(1, 100)], true)).toEqual([]);
  });
});
