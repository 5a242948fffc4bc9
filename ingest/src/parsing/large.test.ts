import { describe, expect, it } from "vitest";
import { makePdf } from "../testing/make-pdf.ts";
import { packZip } from "../testing/pack-zip.ts";
import { createReadingPool } from "./create-reading-pool.ts";

describe("ING-13 files that are large and good", () => {
  it("are read whole within the memory that a reading process may take", async () => {
    const pool = createReadingPool({ seconds: 120 });
    const pages = Array.from({ length: 400 }, (_, at) => [{ text: `第${at + 1}页正文`, x: 90, y: 700 }]);
    const paragraphs = Array.from(
      { length: 4000 },
      (_, at) => `<w:p><w:r><w:t>第${at}段：${(at * 7919) % 10007}</w:t></w:r></w:p>`,
    );
    const word = packZip([
      {
        name: "[Content_Types].xml",
        content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
      },
      {
        name: "_rels/.rels",
        content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
      },
      {
        name: "word/document.xml",
        content: `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.join("")}</w:body></w:document>`,
      },
    ]);
    const line = Buffer.from("一行到底".repeat(300_000));
    try {
      expect((await pool.readDocument(makePdf(pages), "甲.pdf")).pages).toBe(400);
      expect((await pool.readDocument(word, "乙.docx")).text.split("\n")).toHaveLength(4001);
      expect((await pool.readDocument(line, "丙.txt")).text).toHaveLength(1_200_000);
    } finally {
      await pool.close();
    }
  });
});
