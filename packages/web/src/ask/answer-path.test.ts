import { describe, expect, it } from "vitest";
import { answerIdIn, answerPath } from "./answer-path.ts";

describe("the address of an answer", () => {
  it("leads back to the answer's id", () => {
    expect(answerPath("98539e3b-b1a4")).toBe("/a/98539e3b-b1a4");
    expect(answerIdIn(answerPath("一/二"))).toBe("一/二");
  });

  it("is none on the first page or anywhere else", () => {
    expect(answerIdIn("/")).toBeUndefined();
    expect(answerIdIn("/a/one/two")).toBeUndefined();
  });
});
