import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPdf } from "../readers/pdf/read-pdf.ts";
import { readPicture } from "../readers/picture/read-picture.ts";
import { expectNoLoss } from "../testing/expect-no-loss.ts";
import { makePdf } from "../testing/make-pdf.ts";
import { parseTsv } from "./parse-tsv.ts";

const PNG = Buffer.from("89504e470d0a1a0a", "hex");

/** A row of Tesseract's table; a level 4 begins a line, a level 5 is a word. */
const row = (level: number, box: readonly number[], confidence = -1, text = ""): string =>
  [level, 1, 1, 1, 1, 1, ...box, confidence, text].join("\t");

const HEAD = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext";
/** A page of 1000 by 1400 pixels. */
const pageOf = (...rows: readonly string[]): string => [HEAD, row(1, [0, 0, 1000, 1400]), ...rows].join("\n");
const read = async (tsv: string) =>
  readPicture(PNG, "a.png", { recognised: { engine: "tesseract 5", pages: parseTsv(tsv, 1) } });

const line = (
  top: number,
  confidence: number,
  ...words: readonly (readonly [left: number, text: string])[]
): string[] => [
  row(4, [0, top, 900, 40]),
  ...words.map(([left, text]) => row(5, [left, top, Array.from(text).length * 40, 40], confidence, text)),
];

describe("recognised words", () => {
  it("stand in Chinese without spaces, in English with them, each line with its place in the picture", async () => {
    const reading = await read(
      pageOf(
        ...line(100, 96, [100, "临州市"], [240, "住房"], [330, "办法"]),
        ...line(200, 90, [100, "Housing"], [400, "subsidy"]),
      ),
    );

    expect(reading.text).toBe("临州市住房办法\nHousing subsidy\n");
    expect(reading.recognition).toEqual({ engine: "tesseract 5", pages: [1], confidence: 0.92 });
    expect(reading.places[0]).toMatchObject({ page: 1, box: [75, 75, 307.5, 105] });
    expect(reading.pageSizes).toEqual([{ width: 750, height: 1050 }]);
    expect(reading.mediaType).toBe("image/png");
    expectNoLoss(reading);
  });

  it("of a seal or a photograph are left out, and said to be illegible", async () => {
    const reading = await read(pageOf(...line(100, 96, [100, "临州市住房办法"]), ...line(300, 20, [100, "il|jyn"])));

    expect(reading.text).toBe("临州市住房办法\n");
    expect(reading.omitted.map(({ reason }) => reason)).toContain("illegible");
    expectNoLoss(reading);
  });

  it("that cannot be trusted make no document", async () => {
    await expect(read(pageOf(...line(100, 30, [100, "il|jyn"])))).rejects.toMatchObject({
      code: "ingest/illegible",
      values: { confidence: 30 },
    });
    await expect(read(pageOf())).rejects.toMatchObject({ code: "ingest/empty" });
    await expect(readPicture(PNG, "a.png")).rejects.toMatchObject({ code: "ingest/needs_ocr" });
  });

  it("stand in for the text of those pages only that have none", async () => {
    const pdf = makePdf([[{ text: "第一条", x: 90, y: 700 }], []]);
    const [words] = parseTsv(pageOf(...line(100, 96, [100, "第二条"])), 1);
    const pages = words ? [1, 2].map((page) => ({ ...words, page })) : [];

    const reading = await readPdf(pdf, "a.pdf", { recognised: { engine: "tesseract 5", pages } });

    expect(reading.text).toBe("第一条\n第二条\n");
    expect(reading.recognition?.pages).toEqual([2]);
    expect(reading.pagesWithoutText).toEqual([]);
    // a tenth of the page's width from the left
    expect(reading.places[1]).toMatchObject({ page: 2, box: [59.5, 60.14, 130.9, 84.2] });
    expectNoLoss(reading);
  });

  it("are accounted for, whatever the program prints", async () => {
    const number = fc.integer({ min: -50, max: 1500 });
    const words = fc.record({
      level: fc.constantFrom(2, 4, 5, 5, 5),
      box: fc.tuple(number, number, number, number),
      confidence: fc.integer({ min: 40, max: 100 }),
      text: fc.string({ unit: fc.constantFrom("住", "a", "1", "𠮷", "|", "\t", " "), maxLength: 6 }),
    });

    await fc.assert(
      fc.asyncProperty(fc.array(words, { maxLength: 30 }), async (rows) => {
        const all = rows.map(({ level, box: [left, top, width, height], confidence, text }) =>
          row(level, [left, top, Math.abs(width), Math.abs(height)], confidence, text),
        );
        const reading = await read(pageOf(...line(0, 99, [0, "正文正文正文正文正文"]), ...all)).catch(
          (error: { code?: string }) => error.code,
        );

        if (typeof reading === "object") expectNoLoss(reading);
        expect(["object", "ingest/illegible"]).toContain(typeof reading === "object" ? "object" : reading);
      }),
    );
  });
});
