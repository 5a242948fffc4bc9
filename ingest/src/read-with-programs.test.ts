import { describe, expect, it } from "vitest";
import type { OfficeConverter } from "./conversion/find-office.ts";
import { readDocument } from "./formats.ts";
import type { Programs } from "./programs/installed-programs.ts";
import { readWithPrograms } from "./read-with-programs.ts";
import { makePdf } from "./testing/make-pdf.ts";
import { makePptx, textShape } from "./testing/make-pptx.ts";

const read = async (bytes: Uint8Array, file: string, programs: Programs = {}) =>
  readWithPrograms(readDocument, async () => programs)(bytes, file);

const PNG = Buffer.from("89504e470d0a1a0a", "hex");
const OLE = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(2048)]);
const words = [{ text: "住房办法", box: [0.1, 0.1, 0.5, 0.12], line: 1, confidence: 0.9 }] as const;

/** Says which pages it was asked for. */
const recognising = (asked: number[] = []): Programs => ({
  recogniser: {
    engine: "tesseract 5",
    recognise: async (_picture, page) => {
      asked.push(page);
      return [{ page, width: 1000, height: 1400, words }];
    },
  },
  renderer: { draw: async (_pdf, page) => `page-${page}`, extract: async () => undefined },
});

const converting = (become: Uint8Array | "stopped" | undefined): Programs => {
  const office: OfficeConverter = { program: "soffice", convert: async () => become };
  return { office };
};

describe("readWithPrograms", () => {
  it("asks for the words of pages without text only", async () => {
    const asked: number[] = [];
    const pdf = makePdf([[], [{ text: "第一条", x: 90, y: 700 }], []]);

    const reading = await read(pdf, "a.pdf", recognising(asked));

    expect(asked.toSorted((a, b) => a - b)).toEqual([1, 3]);
    expect(reading.text).toBe("住房办法\n第一条\n住房办法\n");
    expect(reading.recognition?.pages).toEqual([1, 3]);
  });

  it("without a program for it keeps the text that is there and names the pages without, or says what to install", async () => {
    const mixed = await read(makePdf([[], [{ text: "第一条", x: 90, y: 700 }]]), "a.pdf");

    expect(mixed.pagesWithoutText).toEqual([1]);
    for (const [bytes, file] of [
      [makePdf([[], []]), "a.pdf"],
      [PNG, "a.png"],
    ] as const)
      await expect(read(bytes, file)).rejects.toMatchObject({ code: "ingest/needs_ocr" });
  });

  it("reads a file once where nothing that can be trusted is recognised on its pages without text", async () => {
    const doubtful = words.map((word) => ({ ...word, confidence: 0.2 }));
    for (const [seen, code] of [
      [[], "ingest/empty"],
      [[{ page: 1, width: 1000, height: 1400, words: doubtful }], "ingest/illegible"],
    ] as const) {
      let times = 0;
      const counting: typeof readDocument = async (...document) => {
        times += 1;
        return readDocument(...document);
      };
      const programs: Programs = {
        ...recognising(),
        recogniser: { engine: "tesseract 5", recognise: async () => seen },
      };
      const readOnce = readWithPrograms(counting, async () => programs);

      await expect(readOnce(makePdf([[]]), "a.pdf")).rejects.toMatchObject({ code });
      expect(times).toBe(1);
      const mixed = await readOnce(makePdf([[], [{ text: "第一条", x: 90, y: 700 }]]), "a.pdf");
      expect(mixed).toMatchObject({ text: "第一条\n", pagesWithoutText: [1] });
      expect(times).toBe(2);
    }
  });

  it("reads a picture by the words in it", async () => {
    const reading = await read(PNG, "a.png", recognising());

    expect(reading.text).toBe("住房办法\n");
    expect(reading.recognition).toEqual({ engine: "tesseract 5", pages: [1], confidence: 0.9 });
  });

  it("reads old office files by what they become, under the type that they are", async () => {
    const slides = await makePptx([{ shapes: textShape(["住房办法"]) }]);

    for (const file of ["a.ppt", "a.dps"]) {
      const reading = await read(OLE, file, converting(slides));
      expect(reading).toMatchObject({ text: "住房办法\n", mediaType: "application/vnd.ms-powerpoint" });
    }
  });

  it("says what to install for them, that they want a password, and that they could not be opened", async () => {
    // Word marks a cipher in the flags at the head of its main stream
    const locked = Buffer.from(OLE);
    locked.set(Buffer.from("eca5c1000000000000000001", "hex"), 512);

    await expect(read(OLE, "a.doc")).rejects.toMatchObject({ code: "ingest/needs_office" });
    await expect(read(locked, "a.doc", converting(PNG))).rejects.toMatchObject({ code: "ingest/encrypted" });
    for (const become of [undefined, "stopped"] as const)
      await expect(read(OLE, "a.wps", converting(become))).rejects.toMatchObject({ code: "ingest/not_converted" });
  });

  it("reads what only has an old name by its own reader, and refuses what is something else", async () => {
    const slides = await makePptx([{ shapes: textShape(["住房办法"]) }]);
    const page = Buffer.from(
      "<html><body><table><tr><td>档次</td><td>金额</td></tr><tr><td>一</td><td>500</td></tr></table>",
    );

    expect((await read(slides, "a.ppt")).text).toBe("住房办法\n");
    expect((await read(page, "a.xls")).text).toBe("档次 | 金额\n一 | 500\n");
    await expect(read(makePdf([]), "a.doc")).rejects.toMatchObject({ code: "ingest/wrong_type" });
    await expect(read(Buffer.from("no such file"), "a.xls")).rejects.toMatchObject({ code: "ingest/corrupt" });
  });
});
