import { Document, Packer, Paragraph } from "docx";
import { describe, expect, it } from "vitest";
import { readDocument } from "./formats.ts";
import { makePdf } from "./test-kit/make-pdf.ts";

const pdf = makePdf([[{ text: "住房办法", x: 90, y: 700 }]]);
const docx = () => Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph("住房办法")] }] }));

/** An OLE file, as Office writes it around a document with a password. */
const locked = Buffer.concat([
  Buffer.from("d0cf11e0a1b11ae1", "hex"),
  Buffer.alloc(512),
  Buffer.from("EncryptedPackage", "utf16le"),
]);

describe("readDocument", () => {
  it("reads each format by its extension", async () => {
    expect((await readDocument(pdf, "a.PDF")).text).toBe("住房办法\n");
    expect((await readDocument(await docx(), "a.docx")).text).toBe("住房办法\n");
    expect((await readDocument(Buffer.from("<p>住房办法"), "a.htm")).text).toBe("住房办法\n");
  });

  it("does not believe an extension that its content contradicts", async () => {
    for (const [bytes, file] of [
      [pdf, "a.txt"],
      [pdf, "a.docx"],
      [await docx(), "a.pdf"],
      [await docx(), "a.xlsx"],
      [Buffer.from("89504e470d0a1a0a", "hex"), "a.csv"],
    ] as const) {
      await expect(readDocument(bytes, file)).rejects.toMatchObject({ code: "ingest/wrong_type" });
    }
  });

  it("tells an Office file with a password from an old or a broken one", async () => {
    await expect(readDocument(locked, "a.docx")).rejects.toMatchObject({ code: "ingest/encrypted" });
    await expect(readDocument(locked.subarray(0, 500), "a.xlsx")).rejects.toMatchObject({ code: "ingest/wrong_type" });
    await expect(readDocument((await docx()).subarray(0, 700), "a.docx")).rejects.toMatchObject({
      code: "ingest/corrupt",
    });
    await expect(readDocument(Buffer.from("no archive"), "a.xlsx")).rejects.toMatchObject({ code: "ingest/corrupt" });
  });

  it("says that a file holds no text", async () => {
    await expect(readDocument(Buffer.from("<script>f()</script>"), "a.html")).rejects.toMatchObject({
      code: "ingest/empty",
    });
  });
});
