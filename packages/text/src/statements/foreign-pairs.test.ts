import { describe, expect, it } from "vitest";
import { foreignPairs, hanPairs } from "./foreign-pairs.ts";

const corpus = "临州市行政事业性收费标准：不动产登记费每件八十元，居住证工本费二十元。";
const foreign = (question: string): readonly string[] => [...foreignPairs(question, (pair) => corpus.includes(pair))];

describe("foreignPairs", () => {
  it("finds a word that the corpus has nowhere", () => {
    expect(foreign("临州停车场收费标准")).toEqual(expect.arrayContaining(["停车", "车场"]));
  });

  it("takes the seam between two words that the corpus has for nothing", () => {
    expect(foreign("居住证收费")).toEqual([]);
  });

  it("asks of every pair once, and of runs long enough to hold a word", () => {
    expect(hanPairs("费用？费用是费用")).toEqual(["费用", "用是", "是费"]);
  });
});
