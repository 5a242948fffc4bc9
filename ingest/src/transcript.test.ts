import { createCodePoints } from "@guildhall/text";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectNoLoss } from "./test-kit/expect-no-loss.ts";
import { createTranscript } from "./transcript.ts";

describe("createTranscript", () => {
  it("says where each piece came to stand, in code points", () => {
    const transcript = createTranscript();

    transcript.write("𠮷林县");
    transcript.omit("第 1 页", "page_number");
    const span = transcript.write("⼈才住房");

    expect(span).toEqual({ start: 3, end: 7 });
    expect(transcript.finish({ mediaType: "text/plain" })).toMatchObject({
      text: "𠮷林县人才住房",
      origin: [
        { start: 0, end: 3, rawStart: 0 },
        { start: 3, end: 7, rawStart: 8 },
      ],
      omitted: [{ rawStart: 3, rawEnd: 8, reason: "page_number" }],
      rawLength: 12,
    });
  });

  it("accounts for every character of every piece and leads back to it", () => {
    const piece = fc.record({
      text: fc.constantFrom("第一条", "\r\n", "\uFEFF", "⾎", "𠮷", " ", "a\rb", ""),
      isKept: fc.boolean(),
    });

    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const transcript = createTranscript();
        for (const { text, isKept } of pieces) {
          if (isKept) transcript.write(text);
          else transcript.omit(text, "hidden");
        }
        const reading = transcript.finish({ mediaType: "text/plain" });
        const raw = createCodePoints(pieces.map(({ text }) => text).join(""));

        expectNoLoss(reading);
        expect(reading.rawLength).toBe(raw.length);
        for (const { start, end, rawStart } of reading.origin) {
          const before = raw
            .slice(rawStart, rawStart + end - start)
            .replaceAll("\r", "\n")
            .replaceAll("⾎", "血");
          expect(createCodePoints(reading.text).slice(start, end)).toBe(before);
        }
      }),
    );
  });
});
