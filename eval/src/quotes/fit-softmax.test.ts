import { describe, expect, it } from "vitest";
import { type Choice, fitSoftmax, rightFirst } from "./fit-softmax.ts";

describe("fitSoftmax", () => {
  const choices: Choice[] = [
    {
      signs: [
        [1, 0.2],
        [0, 0.9],
        [0.1, 0.5],
      ],
      isRight: [true, false, false],
    },
    {
      signs: [
        [0.1, 0.8],
        [0.9, 0.1],
      ],
      isRight: [false, true],
    },
    {
      signs: [
        [0.2, 0.4],
        [0.3, 0.4],
        [0.8, 0.4],
      ],
      isRight: [false, false, true],
    },
  ];

  it("weighs the sign by which the right ones are told from the rest", () => {
    const weights = fitSoftmax(choices, 2);

    expect(weights[0]).toBeGreaterThan(1);
    expect(rightFirst(choices, weights)).toBe(1);
    expect(rightFirst(choices, [-1, 0])).toBe(0);
  });

  it("gives a sign that tells nothing apart no weight", () => {
    const blind = choices.map(({ signs, isRight }) => ({ signs: signs.map(() => [0.5]), isRight }));

    expect(fitSoftmax(blind, 1)[0]).toBeCloseTo(0);
  });
});
