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

  it("ING-10 leaves out what nobody sees: NUL, zero-width and direction characters, tags; offsets lead back", () => {
    const raw = "剂量\u202e01\u202c毫克\0每日\u200b三次，机\u200b密\u{e0069}\u{e0067}完";
    const { text, origin, omitted } = canonicalise(raw);

    expect(text).toBe("剂量01毫克每日三次，机密完");
    expect(omitted.map(({ reason }) => reason)).toEqual(Array.from({ length: 6 }, () => "hidden"));
    const [from, to] = [createCodePoints(raw), createCodePoints(text)];
    for (const { start, end, rawStart } of origin)
      expect(from.slice(rawStart, rawStart + end - start)).toBe(to.slice(start, end));
  });

  it("does not take for hidden what programs leave about, nor what words and pictures are made with", () => {
    const { text, omitted } = canonicalise(
      "第一条\u200b\n\u200e2024年，co\u00adoperate 👩\u200d⚕️ می\u200cخواهم 葛\u{e0100}城",
    );

    expect(text).toBe("第一条\n2024年，cooperate 👩\u200d⚕️ می\u200cخواهم 葛\u{e0100}城");
    expect(new Set(omitted.map(({ reason }) => reason))).toEqual(new Set(["layout"]));
  });

  it("has neither runs nor omissions for an empty text", () => {
    expect(canonicalise("")).toEqual({ text: "", origin: [], omitted: [] });
  });

  it("loses nothing: runs and omissions are the raw text, and every run leads back", () => {
    const piece = fc.constantFrom(
      "\ufeff",
      "\r\n",
      "\r",
      "\n",
      "⾎",
      "⺠",
      "\u{2f800}",
      "𠮷",
      "甲",
      "10⁹",
      "\ud800",
      "\u200b",
      "\u202e",
      "\u{e0041}",
      "\0",
    );
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
