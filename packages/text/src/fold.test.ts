import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldForSearch, foldedSpan, foldedText } from "./fold.ts";

describe("foldForSearch", () => {
  it("unifies width, case and radicals", () => {
    expect(foldForSearch("ＧＢ／Ｔ ３３１９０　⺠法典（试行）").text).toBe("gb/t 33190 民法典(试行)");
  });

  it("leads every folded unit back to its code point", () => {
    const folded = foldForSearch("𠮷①㎡Ａ");

    expect(folded.text).toBe("𠮷1m2a");
    expect(Array.from(folded.positions)).toEqual([0, 0, 1, 2, 2, 3, 4]);
    expect(foldedSpan(folded, 3, 5)).toEqual({ start: 2, end: 3 });
    expect(foldedSpan(folded, 3, 4)).toEqual({ start: 2, end: 3 });
  });

  it("composes a letter with its accent", () => {
    expect(foldForSearch("Cafe\u0301 甲").text).toBe("café 甲");
    expect(foldForSearch("Cafe\u0301 甲").positions.at(-1)).toBe(7);
  });

  it("drops characters that print nothing", () => {
    expect(foldForSearch("民\u200b法\u00ad典").text).toBe("民法典");
  });

  it("has a position for every unit, never decreasing, on any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const { text: folded, positions } = foldForSearch(text);

        expect(positions.length).toBe(folded.length + 1);
        expect(positions.at(-1)).toBe(Array.from(text).length);
        for (let at = 1; at < positions.length; at += 1)
          expect(positions[at]).toBeGreaterThanOrEqual(positions[at - 1] ?? 0);
      }),
    );
  });

  it("gives the text alone as with its way back, whatever was folded before", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", maxLength: 300 }), { maxLength: 5 }), (texts) => {
        expect(texts.map((text) => foldedText(text))).toEqual(texts.map((text) => foldForSearch(text).text));
      }),
    );
  });

  it("folds a text of any length whole", () => {
    const long = "Ａ条㎡".repeat(200_000);

    const { text, positions } = foldForSearch(long);

    expect(text).toBe("a条m2".repeat(200_000));
    expect([positions.length, positions.at(-1)]).toEqual([text.length + 1, 600_000]);
    expect(foldForSearch("㎡").text).toBe("m2");
  });

  it("takes a megabyte of combining marks without slowing down", () => {
    const started = performance.now();

    foldForSearch("e" + "\u0301".repeat(1_000_000));

    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
