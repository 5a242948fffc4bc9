import { describe, expect, it } from "vitest";
import { interleaved } from "./across.ts";

describe("several lists as one", () => {
  it("takes the first of each before the second of any", () => {
    expect(interleaved([["a1", "a2", "a3"], ["b1"], ["c1", "c2"]])).toEqual(["a1", "b1", "c1", "a2", "c2", "a3"]);
  });

  it("is nothing where there are no lists", () => {
    expect(interleaved([])).toEqual([]);
    expect(interleaved([[], []])).toEqual([]);
  });
});
