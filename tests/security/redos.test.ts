import { type GuardView, localPrincipal } from "@guildhall/core";
import { cleanOutput, findPersonalData, noInjection } from "@guildhall/guard";
import * as text from "@guildhall/text";
import { verticals } from "@guildhall/verticals";
import { describe, expect, it } from "vitest";
import { readDocument } from "@guildhall/ingest";

/** A hundred kilobytes that make a careless pattern try everything: at its square, each would take minutes. */
const LENGTH = 100_000;
/** No question that passed the edge is longer. */
const LONGEST_QUESTION = 4000;
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

  it("GRD-12 hold up no guard: each ends", () => {
    const guards = [noInjection, cleanOutput, ...verticals.flatMap((vertical) => vertical.guards)];
    const words = ["不", "保证", "<", "[", "](", "http:", "给我开", "。不得", "承诺", "\n（一）", "guarantee ", "张三"];
    let verdicts = 0;
    for (const each of [...hostile, ...words.map((word) => word.repeat(LENGTH / word.length))]) {
      const view: GuardView = {
        question: {
          text: each.slice(0, LONGEST_QUESTION),
          verticals: [],
          filters: {},
          history: false,
          principal: localPrincipal,
        },
        passages: [],
        draft: { sentences: [{ text: each, citations: [], support: "supported" }], citations: [] },
        sourceOf: () => each,
      };
      for (const guard of guards) verdicts += guard.judge(view).verdict === undefined ? 0 : 1;
      findPersonalData(each);
    }

    expect(verdicts).toBe(guards.length * (hostile.length + words.length));
  });
});
