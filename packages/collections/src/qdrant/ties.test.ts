import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deepen } from "./deepen.ts";
import { settleTies } from "./ties.ts";

const hitOf = (id: number, score: number) => ({ passageId: String(id).padStart(4, "0"), versionId: "v", score });

describe("deepen", () => {
  it("gives the first hits by score and id, however the server orders ties and whatever does not count", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ score: fc.integer({ min: 1, max: 4 }), counts: fc.boolean() }), { maxLength: 200 }),
        fc.integer({ min: 1, max: 30 }),
        async (points, limit) => {
          const all = points.map(({ score }, id) => hitOf(id, score));
          const byServer = all.toSorted(
            (left, right) => right.score - left.score || (left.passageId < right.passageId ? 1 : -1),
          );
          const counting = all.filter((_, id) => points[id]?.counts);

          const hits = await deepen(
            limit,
            async (depth) => byServer.slice(0, depth),
            async (found) => found.filter((hit) => counting.some(({ passageId }) => passageId === hit.passageId)),
          );

          expect(hits).toEqual(
            counting
              .toSorted((left, right) => right.score - left.score || (left.passageId < right.passageId ? -1 : 1))
              .slice(0, limit),
          );
        },
      ),
    );
  });
});

describe("settleTies", () => {
  it("takes scores that differ in their last digits for one, and keeps those that differ by a ten-thousandth apart", () => {
    const hits = settleTies([hitOf(2, 1.000001), hitOf(1, 1), hitOf(0, 0.9999)]);

    expect(hits.map(({ passageId }) => passageId)).toEqual(["0001", "0002", "0000"]);
    expect(hits[0]?.score).toBe(hits[1]?.score);
  });
});
