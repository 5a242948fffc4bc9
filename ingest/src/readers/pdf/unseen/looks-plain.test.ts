import { describe, expect, it } from "vitest";
import { looksPlain } from "./looks-plain.ts";

const plain = (content: string): boolean => looksPlain(content, { thick: 20, isPicture: (name) => name === "/Im1" });

describe("looksPlain", () => {
  it("takes prose, thin lines, frames that only cut and pictures for plain", () => {
    expect(plain("q 0 0 595 842 re W n 0 g BT /F1 12 Tf 90 700 Td (住房办法) Tj ET Q")).toBe(true);
    expect(plain("0.2 0.2 0.6 rg 72 600 400 0.5 re f 0 0 0 1 k (12.5%) Tj\n(50%) Tj")).toBe(true);
    expect(plain("q 100 0 0 100 0 0 cm /Im1 Do Q")).toBe(true);
  });

  it("looks closer where a colour may be white, in whichever way colours are counted", () => {
    for (const colour of ["1 g", "1.0 1 1 rg", ".96 .97 1 rg", "0 0 0 0 k", "/Cs1 cs 1 scn", "/Cs1 cs 0 scn", "1 sc"])
      expect(plain(`0 g ${colour} BT (a) Tj ET`), colour).toBe(false);
  });

  it("looks closer where letters may stand on a ground, go unpainted, or be drawn within", () => {
    for (const content of [
      "0 0 200 100 re f 0 g (a) Tj",
      "0 0 200 100 re 0 0 9 9 re W n",
      "BT 3 Tr (a) Tj ET",
      "7.0 Tr",
      "/Fm1 Do",
      "BI /W 1 ID x EI",
    ])
      expect(plain(content), content).toBe(false);
  });

  it("is not led astray by a comment between numbers and their operator, or by words within a string", () => {
    expect(plain("1 %\n g (a) Tj")).toBe(false);
    expect(plain("1 1 % white\n1 rg (a) Tj")).toBe(false);
    expect(plain("0 0 200 %\n 100 re f")).toBe(false);
    expect(plain("3 %x\r\n\n Tr")).toBe(false);
    expect(plain("(0 g n) Tj 1 g (a) Tj")).toBe(false);
  });

  it("takes time that grows with the length alone", () => {
    const repeated = ["%", "1 ", "1 1 1 1 ", "-+.1", "0 0 1 1 re ", "\n", "% \n", "/a", "/a "];

    const answers = repeated.map((piece) => plain(piece.repeat(Math.floor(400_000 / piece.length))));

    expect(answers).not.toContain(undefined);
  });
});
