import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCodePoints } from "./code-points.ts";

describe("createCodePoints", () => {
  it("counts a character beyond the BMP as one", () => {
    const points = createCodePoints("甲𠮷乙");

    expect(points.length).toBe(3);
    expect(points.slice(1, 2)).toBe("𠮷");
    expect(points.toUtf16(2)).toBe(3);
    expect(points.toCodePoint(3)).toBe(2);
  });

  it("gives the code point that holds the middle of a pair", () => {
    expect(createCodePoints("甲𠮷乙").toCodePoint(2)).toBe(1);
  });

  it("agrees with Array.from on any text, lone surrogates included", () => {
    const text = fc.array(
      fc.oneof(fc.constantFrom("甲", "a", "𠮷", "😀", "\ud800", "\udc00"), fc.string({ unit: "grapheme" })),
      { maxLength: 200 },
    );
    fc.assert(
      fc.property(text, (parts) => {
        const joined = parts.join("");
        const characters = Array.from(joined);
        const points = createCodePoints(joined);

        expect(points.length).toBe(characters.length);
        let utf16 = 0;
        characters.forEach((character, at) => {
          expect(points.toUtf16(at)).toBe(utf16);
          expect(points.toCodePoint(utf16)).toBe(at);
          expect(points.slice(at, at + 1)).toBe(character);
          utf16 += character.length;
        });
      }),
    );
  });

  it("clamps offsets outside of the text", () => {
    for (const points of [createCodePoints("甲乙"), createCodePoints("𠮷乙")]) {
      expect(points.toUtf16(-1)).toBe(0);
      expect(points.toCodePoint(99)).toBe(2);
      expect(points.slice(0, 99).length).toBe(points.toUtf16(2));
    }
  });
});
