import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsOf, expectNoLoss } from "../../testing/expect-no-loss.ts";
import { chartShape, makePptx, type SlideToMake, tableShape, textShape } from "../../testing/make-pptx.ts";
import { readPptx } from "./read-pptx.ts";

const read = async (slides: readonly SlideToMake[]) => readPptx(await makePptx(slides), "a.pptx");

describe("readPptx", () => {
  it("reads slides in the order in which they are shown, titles as headings, with slide and box", async () => {
    const reading = await read([
      {
        shapes:
          textShape(["住房补贴标准"], { box: [72, 120, 500, 40] }) +
          textShape(["临州市住房办法"], { role: "ctrTitle" }),
      },
      { shapes: textShape(["申领条件"], { role: "title", box: [60, 30, 600, 50] }) },
    ]);

    expect(reading.text).toBe("临州市住房办法\n住房补贴标准\n申领条件\n");
    expect(reading.headings).toEqual([
      { start: 0, end: 7, level: 1 },
      { start: 15, end: 19, level: 1 },
    ]);
    expect(reading.places).toMatchObject([
      // the title stands where its layout puts it
      { page: 1, box: [72, 36, 672, 96] },
      { page: 1, box: [72, 120, 572, 160] },
      { page: 2, box: [60, 30, 660, 80] },
    ]);
    expect(reading.pages).toBe(2);
    expect(reading.title).toBeUndefined();
    expectNoLoss(reading);
  });

  it("spells out the numbers that PowerPoint prints", async () => {
    const properties = '<a:pPr><a:buAutoNum type="ea1ChsPeriod" startAt="2"/></a:pPr>';
    const { text } = await read([{ shapes: textShape(["本市户籍", "缴纳社保"], { properties }) }]);

    expect(text).toBe("二. 本市户籍\n三. 缴纳社保\n");
  });

  it("reads tables with merged cells as rows", async () => {
    const shapes = tableShape(
      [
        ["档次", "项目", "金额"],
        ["一档", "租房", "500"],
        ["", "购房", "900"],
      ],
      { "1,0": 'rowSpan="2"', "2,0": 'vMerge="1"' },
    );

    const reading = await read([{ shapes: textShape(["单位：元"]) + shapes }]);

    expect(cellsOf(reading)).toEqual([
      ["档次", "项目", "金额"],
      ["一档", "租房", "500"],
      ["一档", "购房", "900"],
    ]);
    expect(reading.tables[0]).toMatchObject({ headerRows: 1, unit: { words: "元" } });
    expect(reading.places.at(-1)).toMatchObject({ kind: "page", page: 1, box: [72, 144, 672, 344] });
    expectNoLoss(reading);
  });

  it("reads a chart as a table of the values it shows", async () => {
    const points = (values: readonly string[]) =>
      `<c:cache>${values.map((value, at) => `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`).join("")}</c:cache>`;
    const chart = `<c:title><c:tx><c:rich><a:p><a:r><a:t>营业收入（万元）</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:barChart><c:ser><c:tx>${points(["合并"])}</c:tx><c:cat>${points(["2024年", "2025年"])}</c:cat><c:val>${points(["1203.5", "1310.10000000000014"])}</c:val></c:ser></c:barChart></c:plotArea>`;

    const reading = await read([{ shapes: chartShape(), chart }]);

    expect(reading.text).toBe("营业收入（万元）\n | 合并\n2024年 | 1203.5\n2025年 | 1310.1\n");
    expect(reading.tables[0]?.headerRows).toBe(1);
    expectNoLoss(reading);
  });

  it("puts what the speaker says under a mark of its own, and leaves out comments and what every slide repeats", async () => {
    const reading = await read([
      {
        shapes:
          textShape(["正文"]) + textShape(["3"], { role: "sldNum" }) + textShape(["临州市财政局"], { role: "ftr" }),
        notes: "补贴自三月起发放。",
        comment: "请核对金额",
      },
    ]);

    expect(reading.text).toBe("正文\n备注：\n补贴自三月起发放。\n");
    expect(reading.omitted.map(({ reason }) => reason)).toEqual(["page_number", "running_foot", "comment"]);
    expectNoLoss(reading);
  });

  it("leaves out a hidden slide and says so", async () => {
    const reading = await read([{ shapes: textShape(["公开"]) }, { shapes: textShape(["备用"]), isHidden: true }]);

    expect(reading.text).toBe("公开\n");
    expect(reading.omitted.map(({ reason }) => reason)).toEqual(["hidden"]);
    expect(reading.pagesWithoutText).toEqual([2]);
  });

  it("calls a broken archive corrupt", async () => {
    const file = await makePptx([{ shapes: textShape(["正文"]) }]);

    await expect(readPptx(file.subarray(0, file.length / 2), "a.pptx")).rejects.toMatchObject({
      code: "ingest/corrupt",
    });
  });

  it("accounts for every character of any presentation", async () => {
    const words = fc.string({ unit: fc.constantFrom("住", "房", " ", "𠮷", "⼊", "a", "1", "<", "&"), maxLength: 8 });
    const text = fc
      .record({ words: fc.array(words, { maxLength: 3 }), role: fc.constantFrom("title", "body", "ftr", undefined) })
      .map((shape) => textShape(shape.words, shape.role === undefined ? {} : { role: shape.role }));
    const table = fc.array(fc.array(words, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });
    const slide = fc.record({
      shapes: fc
        .array(
          fc.oneof(
            text,
            table.map((rows) => tableShape(rows)),
          ),
          { maxLength: 4 },
        )
        .map((all) => all.join("")),
      notes: words,
      isHidden: fc.boolean(),
    });

    await fc.assert(
      fc.asyncProperty(fc.array(slide, { maxLength: 3 }), async (slides) => {
        const reading = await read(slides);

        expect(reading.pages).toBe(slides.length);
        expectNoLoss(reading);
      }),
      { numRuns: 60 },
    );
  });
});
