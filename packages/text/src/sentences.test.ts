import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCodePoints } from "./code-points.ts";
import { sentences } from "./sentences.ts";

const parts = (text: string) => {
  const points = createCodePoints(text);
  return sentences(text).map(({ start, end }) => points.slice(start, end));
};

describe("sentences", () => {
  it.each<[string, string[]]>([
    ["甲。乙！丙？丁", ["甲。", "乙！", "丙？", "丁"]],
    ["他说：“去。”然后走了。", ["他说：“去。”", "然后走了。"]],
    ["甲（见附件。）乙。", ["甲（见附件。）", "乙。"]],
    ["参见《怎么办？》一书。乙。", ["参见《怎么办？》一书。", "乙。"]],
    ["血红蛋白 110.0 g/L，见第1.2条。乙。", ["血红蛋白 110.0 g/L，见第1.2条。", "乙。"]],
    ["The U.S. rule is in No. 5 of it. It applies.", ["The U.S. rule is in No. 5 of it.", "It applies."]],
    ["甲；乙；丙。", ["甲；乙；丙。"]],
    ["（一）甲；\n（二）乙。", ["（一）甲；", "（二）乙。"]],
    ["第一章　总则\n第一条　甲。", ["第一章　总则", "第一条　甲。"]],
    ["1. First thing.\n2. Second thing.", ["1. First thing.", "2. Second thing."]],
    ["他等了很久……没有人来。", ["他等了很久……", "没有人来。"]],
    ["甲，\n乙。", ["甲，\n乙。"]],
    ["a long line\nthat goes on. End.", ["a long line\nthat goes on.", "End."]],
    ["", []],
  ])("divides %s", (text, expected) => {
    expect(parts(text)).toEqual(expected);
  });

  it("covers any text: spans and white space are all there is", () => {
    const piece = fc.constantFrom("甲", "。", "！", "”", "\n", " ", "a", ".", "1", "…", "；", "𠮷", "》", "No", "，");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join("");
        const points = createCodePoints(text);
        let at = 0;
        for (const { start, end } of sentences(text)) {
          expect(points.slice(at, start).trim()).toBe("");
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(points.slice(at).trim()).toBe("");
      }),
    );
  });

  it.each(["。", "\n", "a.", "No. ", "…”", "，\n", " \n"])("stays quick on a megabyte of %j", (piece) => {
    const started = performance.now();

    sentences(piece.repeat(1_000_000 / piece.length));

    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
