import { localPrincipal, type Vertical } from "@guildhall/core";
import { describe, expect, it } from "vitest";
import { LONGEST_QUESTION, readQuestion } from "./read-question.ts";

const verticals = [{ id: "trade" }] as unknown as readonly Vertical[];
const read = (text: string, asOf?: string, ids = ["trade"]) =>
  readQuestion({ text, verticals: ids, ...(asOf === undefined ? {} : { asOf }) }, localPrincipal, verticals);

describe("readQuestion", () => {
  it.each([
    ["an empty question", () => read("  \n "), "question/empty"],
    ["punctuation alone", () => read("？！。"), "question/empty"],
    ["a question that is a document", () => read("长".repeat(LONGEST_QUESTION + 1)), "question/too_long"],
    ["a megabyte", () => read("a".repeat(1_000_000)), "question/too_long"],
    ["a day that does not exist", () => read("问", "2026-02-30"), "question/wrong_date"],
    ["a vertical that is not there", () => read("问", undefined, ["space"]), "vertical/unknown"],
    ["no vertical", () => read("问", undefined, []), "vertical/unknown"],
  ])("refuses %s", (_, attempt, code) => {
    expect(attempt).toThrow(expect.objectContaining({ code }));
  });

  it("counts code points, not UTF-16 units", () => {
    expect(read("𠮷".repeat(LONGEST_QUESTION)).text).toHaveLength(2 * LONGEST_QUESTION);
  });
});
