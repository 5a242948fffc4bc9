import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createVectorTable } from "./vector-table.ts";

const component = fc.float({ min: -2, max: 2, noNaN: true });

function cosine(left: Float32Array, right: Float32Array): number {
  let [dot, ofLeft, ofRight] = [0, 0, 0];
  for (const [at, value] of left.entries()) {
    dot += value * right[at]!;
    ofLeft += value ** 2;
    ofRight += right[at]! ** 2;
  }
  return dot / Math.sqrt(ofLeft * ofRight) || 0;
}

describe("createVectorTable", () => {
  it("never misses one of the nearest, whatever the vectors and their size", () => {
    const vectorsOf = (dimensions: number) =>
      fc.tuple(
        fc.array(fc.float32Array({ minLength: dimensions, maxLength: dimensions, min: -2, max: 2, noNaN: true }), {
          minLength: 1,
          maxLength: 60,
        }),
        fc.array(component, { minLength: dimensions, maxLength: dimensions }),
      );
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 70 }).chain(vectorsOf),
        fc.integer({ min: 1, max: 10 }),
        ([vectors, asked], limit) => {
          const question = Float32Array.from(asked);
          const table = createVectorTable(question.length);
          for (const vector of vectors) table.append([vector]);

          const candidates = new Set(table.candidates(question, limit, (row) => row % 3 !== 1));

          const nearest = vectors
            .map((vector, row) => ({ row, score: cosine(vector, question) }))
            .filter(({ row }) => row % 3 !== 1)
            .toSorted((a, b) => b.score - a.score);
          const last = nearest[Math.min(limit, nearest.length) - 1]?.score ?? 0;
          const surely = nearest.filter(({ score }) => score > last).map(({ row }) => row);
          expect(surely.filter((row) => !candidates.has(row))).toEqual([]);
          expect(candidates.size).toBeGreaterThanOrEqual(Math.min(limit, nearest.length));
          expect([...candidates].filter((row) => row % 3 === 1)).toEqual([]);
        },
      ),
      { numRuns: 300, seed: 20261123 },
    );
  });

  it("leaves most rows out when vectors differ", () => {
    let state = 7;
    const random = () => ((state = (Math.imul(state, 1_103_515_245) + 12_345) | 0) >>> 8) / 16_777_216 - 0.5;
    const vectors = Array.from({ length: 3000 }, () => Float32Array.from({ length: 256 }, random));
    const table = createVectorTable(256);
    table.append(vectors);

    expect(table.candidates(vectors[42]!, 10, () => true).length).toBeLessThan(60);
    expect(table.candidates(vectors[42]!, 1, () => true)).toEqual([42]);
  });
});
