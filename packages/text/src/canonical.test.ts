import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalise } from "./canonical.ts";
import { createCodePoints } from "./code-points.ts";
import { toIdeograph } from "./radicals.ts";

describe("canonicalise", () => {
  it("turns radicals into ideographs and leaves laboratory values alone", () => {
    expect(canonicalise("⾎⼩板 210×10⁹/L，H₂O，①，㎡，⺠事").text).toBe("血小板 210×10⁹/L，H₂O，①，㎡，民事");
  });

  it("leaves out the byte order mark and the CR of CRLF, each with its reason", () => {
    const { text, omitted } = canonicalise("\ufeff第一行\r\n第二行\r第三行");

    expect(text).toBe("第一行\n第二行\n第三行");
    expect(omitted).toEqual([
      { rawStart: 0, rawEnd: 1, reason: "byte_order_mark" },
      { rawStart: 4, rawEnd: 5, reason: "line_ending" },
    ]);
  });

  it("has neither runs nor omissions for an empty text", () => {
    expect(canonicalise("")).toEqual({ text: "", origin: [], omitted: [] });
  });

  it("loses nothing: runs and omissions are the raw text, and every run leads back", () => {
    const piece = fc.constantFrom("\ufeff", "\r\n", "\r", "\n", "⾎", "⺠", "\u{2f800}", "𠮷", "甲", "10⁹", "\ud800");
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: "binary" })), { maxLength: 40 }), (pieces) => {
        const raw = pieces.join("");
        const from = createCodePoints(raw);
        const { text, origin, omitted } = canonicalise(raw);
        const to = createCodePoints(text);

        let written = 0;
        const covered: [number, number][] = omitted.map(({ rawStart, rawEnd }) => [rawStart, rawEnd]);
        for (const { start, end, rawStart } of origin) {
          expect(start).toBe(written);
          written = end;
          covered.push([rawStart, rawStart + end - start]);
          const before = Array.from(from.slice(rawStart, rawStart + end - start), (each) =>
            each === "\r" ? "\n" : toIdeograph(each),
          );
          expect(to.slice(start, end)).toBe(before.join(""));
        }
        expect(written).toBe(to.length);
        covered.sort((a, b) => a[0] - b[0]);
        let read = 0;
        for (const [start, end] of covered) {
          expect(start).toBe(read);
          read = end;
        }
        expect(read).toBe(from.length);
      }),
    );
  });
});
