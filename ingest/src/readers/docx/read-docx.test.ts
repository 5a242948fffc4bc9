import {
  AlignmentType,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import { describe, expect, it } from "vitest";
import { cellsOf, expectNoLoss } from "../../testing/expect-no-loss.ts";
import { makeZip } from "../../testing/make-zip.ts";
import { readDocx } from "./read-docx.ts";

type Options = ConstructorParameters<typeof Document>[0];

async function docxOf(
  children: readonly (Paragraph | Table)[],
  options: Partial<Options> = {},
  section: object = {},
): Promise<Uint8Array> {
  return Packer.toBuffer(new Document({ ...options, sections: [{ ...section, children }] }));
}

const numbered = (text: string, reference: string, level = 0) =>
  new Paragraph({ text, numbering: { reference, level } });

const legal: Options["numbering"] = {
  config: [
    {
      reference: "条",
      levels: [
        { level: 0, format: LevelFormat.CHINESE_COUNTING, text: "第%1条", alignment: AlignmentType.LEFT },
        { level: 1, format: LevelFormat.CHINESE_COUNTING, text: "（%2）", alignment: AlignmentType.LEFT },
      ],
    },
    {
      reference: "节",
      levels: [
        { level: 0, format: LevelFormat.DECIMAL, text: "%1", alignment: AlignmentType.LEFT },
        { level: 1, format: LevelFormat.DECIMAL, text: "%1.%2", alignment: AlignmentType.LEFT },
      ],
    },
    { reference: "点", levels: [{ level: 0, format: LevelFormat.BULLET, text: "●", alignment: AlignmentType.LEFT }] },
  ],
};

/** A document of these paragraphs as XML. */
async function wordOf(...paragraphs: readonly string[]): Promise<Uint8Array> {
  const packages = "http://schemas.openxmlformats.org/package/2006";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return makeZip({
    "[Content_Types].xml": `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:body>${paragraphs.join("")}</w:body></w:document>`,
  });
}

describe("readDocx", () => {
  it("spells out the numbers that Word prints: 第一条, （一）, 1.1", async () => {
    const file = await docxOf(
      [
        numbered("适用范围。", "条"),
        numbered("本市户籍；", "条", 1),
        numbered("缴纳社保。", "条", 1),
        numbered("施行日期。", "条"),
        numbered("暂无。", "条", 1),
        numbered("总体要求", "节"),
        numbered("目标", "节", 1),
        numbered("原则", "节", 1),
        numbered("附注", "点"),
      ],
      { numbering: legal },
    );

    expect((await readDocx(file, "a.docx")).text).toBe(
      "第一条 适用范围。\n（一） 本市户籍；\n（二） 缴纳社保。\n第二条 施行日期。\n（一） 暂无。\n1 总体要求\n1.1 目标\n1.2 原则\n附注\n",
    );
  });

  it("numbers headings too, and keeps them as structure", async () => {
    const file = await docxOf(
      [
        new Paragraph({ text: "总则", heading: HeadingLevel.HEADING_1, numbering: { reference: "条", level: 0 } }),
        new Paragraph("正文"),
      ],
      { numbering: legal },
    );

    const reading = await readDocx(file, "a.docx");

    expect(reading.headings).toEqual([{ level: 1, start: 0, end: 6 }]);
    expect(reading.text).toBe("第一条 总则\n正文\n");
  });

  it("reads tables with merged cells as rows", async () => {
    const cell = (text: string, span: object = {}) => new TableCell({ children: [new Paragraph(text)], ...span });
    const table = new Table({
      rows: [
        new TableRow({ tableHeader: true, children: [cell("档次"), cell("项目"), cell("金额")] }),
        new TableRow({ children: [cell("一档", { rowSpan: 2 }), cell("租房"), cell("500")] }),
        new TableRow({ children: [cell("购房"), cell("900")] }),
      ],
    });

    const reading = await readDocx(await docxOf([new Paragraph("单位：元"), table]), "a.docx");

    expect(cellsOf(reading)).toEqual([
      ["档次", "项目", "金额"],
      ["一档", "租房", "500"],
      ["一档", "购房", "900"],
    ]);
    expect(reading.tables[0]).toMatchObject({ headerRows: 1, unit: { words: "元" } });
    expectNoLoss(reading);
  });

  it("puts footnotes at the end under the mark of their reference", async () => {
    const file = await docxOf([new Paragraph({ children: [new TextRun("依据"), new FootnoteReferenceRun(1)] })], {
      footnotes: { 1: { children: [new Paragraph("国办发〔2025〕3号。")] } },
    });

    const { text } = await readDocx(file, "a.docx");

    expect(text).toMatch(/^依据\[1\]\n\[1\] +国办发〔2025〕3号。\n$/);
  });

  it("leaves out headers and footers, with their reasons", async () => {
    const section = {
      headers: { default: new Header({ children: [new Paragraph("公报")] }) },
      footers: { default: new Footer({ children: [new Paragraph("第一页")] }) },
    };

    const reading = await readDocx(await docxOf([new Paragraph("正文")], { title: "住房办法" }, section), "a.docx");

    expect(reading.text).toBe("正文\n");
    expect(reading.omitted.map(({ reason }) => reason)).toEqual(["running_head", "running_foot"]);
    expect(reading.title).toBe("住房办法");
    expectNoLoss(reading);
  });

  it("leaves out what nobody sees and what was moved or deleted, and keeps what was inserted", async () => {
    const words = (text: string, properties = "") => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
    const box = `<w:r><w:drawing><wps:txbx><w:txbxContent><w:p>${words("文本框")}</w:p></w:txbxContent></wps:txbx></w:drawing></w:r>`;
    const white = '<w:color w:val="FFFFFF"/>';
    const file = await wordOf(
      `<w:p>${words("正文")}${words("隐藏", "<w:vanish/>")}${words("显示", '<w:vanish w:val="0"/>')}${words("一磅", '<w:sz w:val="2"/>')}${words("白字", white)}${words("反白", `${white}<w:shd w:fill="003366"/>`)}</w:p>`,
      `<w:p><w:moveFrom>${words("移走")}</w:moveFrom><w:moveTo>${words("移来")}</w:moveTo><w:ins>${words("插入")}</w:ins><w:del><w:r><w:delText>删除</w:delText></w:r></w:del>${box}</w:p>`,
    );

    const reading = await readDocx(file, "a.docx");

    expect(reading.text).toBe("正文显示反白\n移来插入\n文本框\n");
    const raw = reading.omitted.reduce((total, { rawStart, rawEnd }) => total + rawEnd - rawStart, 0);
    expect(new Set(reading.omitted.map(({ reason }) => reason))).toEqual(new Set(["deleted", "moved", "hidden"]));
    expect(raw).toBe("删除移走隐藏一磅白字".length);
    expectNoLoss(reading);
  });

  it("calls a broken archive corrupt", async () => {
    const file = await docxOf([new Paragraph("正文")]);

    await expect(readDocx(file.subarray(0, file.length / 2), "a.docx")).rejects.toMatchObject({
      code: "ingest/corrupt",
    });
  });
});
