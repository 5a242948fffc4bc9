import { describe, expect, it } from "vitest";
import { wilson } from "./wilson.ts";

describe("wilson", () => {
  it("gives the interval of a share, also of one that is 0 or 1", () => {
    expect(wilson(50, 100).map((bound) => bound.toFixed(3))).toEqual(["0.404", "0.596"]);
    expect(wilson(0, 100).map((bound) => bound.toFixed(3))).toEqual(["0.000", "0.037"]);
    expect(wilson(100, 100)[1]).toBe(1);
  });

  it("knows nothing of a share of nothing", () => {
    expect(wilson(0, 0)).toEqual([0, 1]);
  });
});
