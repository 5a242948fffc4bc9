import * as text from "@guildhall/text";
import { verticals } from "@guildhall/verticals";
import { describe, expect, it } from "vitest";
import { readDocument } from "@guildhall/ingest";

/** A hundred kilobytes that make a careless pattern try everything: at its square, each would take minutes. */
const LENGTH = 100_000;
const hostile = ["a", "1", " ", "\n", "第", "（", "《", "*", "第一", "2024年", "1.", "a1-", "一二三", "万元 "].map(
  (piece) => piece.repeat(LENGTH / piece.length),
);

describe("ING-15 texts that are made to hold a pattern up", () => {
  it("hold up no function over text: each ends", () => {
    let calls = 0;
    for (const each of Object.values(text)) {
      if (typeof each !== "function") continue;
      for (const words of hostile) {
        try {
          (each as (words: string) => unknown)(words);
        } catch {
          // it wants other arguments, or refuses these: what counts is that it ends
        }
        calls += 1;
      }
    }

    expect(calls).toBeGreaterThan(hostile.length * 20);
  });

  it("hold up no reader and no divider: each ends, and loses nothing", async () => {
    for (const words of hostile.filter((each) => /\S/.test(each))) {
      for (const file of ["甲.txt", "甲.md"]) {
        const reading = await readDocument(Buffer.from(words), file).catch((fault: { code: string }) => fault.code);
        if (typeof reading === "string") continue;
        for (const vertical of verticals) {
          const { passages } = vertical.divide({ reading, fileName: file, givenFacts: { sources: {} } });

          expect(passages.at(-1)?.end, vertical.id).toBe([...reading.text].length);
        }
      }
    }
  });
});
