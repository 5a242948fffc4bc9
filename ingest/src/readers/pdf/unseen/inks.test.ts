import { describe, expect, it } from "vitest";
import { readDocument } from "../../../formats.ts";
import { pdfOf } from "../../../testing/hostile-pdf.ts";

const ink = (full: string): string =>
  `/ColorSpace << /Ink [/Separation /PANTONE#20286 /DeviceCMYK << /FunctionType 2 /Domain [0 1] /N 1 /C0 [0 0 0 0] /C1 [${full}] >>] >>`;
const words =
  "BT /F1 12 Tf 90 700 Td (seen) Tj 0 -40 Td /Ink cs 1 scn (all of the ink) Tj 0 -40 Td 0 scn (none of it) Tj ET";

async function hiddenOf(bytes: Uint8Array): Promise<{ text: string; isHiding: boolean }> {
  const { text, omitted } = await readDocument(bytes, "甲.pdf");
  return { text, isHiding: omitted.some(({ reason }) => reason === "hidden") };
}

describe("ING-11 letters in an ink of their own", () => {
  it("are read where the ink is all there, and left out where there is none of it", async () => {
    const { text, isHiding } = await hiddenOf(pdfOf(words, "", ink("1 .66 0 .02")));

    expect(text).toContain("all of the ink");
    expect(text).not.toContain("none of it");
    expect(isHiding).toBe(true);
  });

  it("are left out where the ink itself is white", async () => {
    const { text } = await hiddenOf(pdfOf(words, "", ink("0 0 0 0")));

    expect(text.trim()).toBe("seen");
  });
});
