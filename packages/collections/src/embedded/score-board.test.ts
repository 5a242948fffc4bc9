import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createScoreBoard } from "./score-board.ts";

describe("createScoreBoard", () => {
  it("names the passages of a stretch whose scores reach the floor, as a loop over them would", () => {
    const score = fc.oneof(fc.constant(0), fc.constantFrom(0.5, 1, 2, 3), fc.float({ min: 0, max: 4, noNaN: true }));
    fc.assert(
      fc.property(
        fc.array(score, { minLength: 1, maxLength: 200 }),
        fc.oneof(fc.constantFrom(0, 0.5, 1, 2), fc.float({ min: 0, max: 4, noNaN: true })),
        fc.nat(12),
        fc.nat(200),
        (scores, floor, block, length) => {
          const board = createScoreBoard(scores.length);
          board.scores.set(scores);
          const from = Math.min(block * 16, scores.length);
          const to = Math.min(from + length, scores.length);

          const found = [...board.reaching(floor, from - (from % 16), to)];

          const places = Array.from({ length: to }, (_, ordinal) => ordinal);
          expect(found).toEqual(
            places.filter(
              (ordinal) =>
                ordinal >= from - (from % 16) && board.scores[ordinal]! >= floor && board.scores[ordinal]! > 1e-30,
            ),
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});
