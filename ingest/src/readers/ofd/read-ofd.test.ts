import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsOf, expectNoLoss } from "../../testing/expect-no-loss.ts";
import { lineObject, makeOfd, type OfdText, textObject } from "../../testing/make-ofd.ts";
import { makeZip } from "../../testing/make-zip.ts";
import { distancesOf } from "./letter-places.ts";
import { readOfd } from "./read-ofd.ts";

const read = async (pages: readonly (readonly OfdText[])[], more: object = {}) =>
  readOfd(await makeOfd({ pages, ...more }), "a.ofd");

/** A line that fills the width of a page of 150 mm. */
const full = (text: string, y: number, x = 30): OfdText => ({ text, x, y, size: 5 });

describe("readOfd", () => {
  it("reads lines from top to bottom, whatever the order in which they are drawn, with page and box in points", async () => {
    const reading = await read([
      [
        { text: "第一条　为了保障住房。", x: 30, y: 60 },
        { text: "临州市住房办法", x: 60, y: 30, size: 8 },
      ],
      [{ text: "第二条　自2026年3月1日起施行。", x: 30, y: 40 }],
    ]);

    expect(reading.text).toBe("临州市住房办法\n第一条　为了保障住房。\n第二条　自2026年3月1日起施行。\n");
    expect(reading.headings).toEqual([{ start: 0, end: 7, level: 1 }]);
    expect(reading.title).toBe("临州市住房办法");
    expect(reading.pageSizes?.[0]).toEqual({ width: 595.28, height: 841.89 });
    const [first] = reading.places;
    // 60 mm from the left, seven letters of 8 mm; 30 mm from the top stands their line
    expect(first).toMatchObject({ page: 1, box: [170.08, 65.76, 328.82, 89.57] });
    expect(reading.places.map((place) => place.kind === "page" && place.page)).toEqual([1, 1, 2]);
    expectNoLoss(reading);
  });

  it("joins the lines of a paragraph and keeps where each line stands", async () => {
    const line = "为了规范临州市既有住宅加装电梯财政补贴资金管理，提高资金";
    const reading = await read([
      [
        full(line, 50),
        full("使用效益，根据有关规定，结合本市实际，制定本办法，并且遵", 60),
        full("照执行，不得截留挪用，各区财政部门应当按照规定及时拨付到", 70),
        full("位。", 80),
      ],
    ]);

    expect(reading.text).toBe(
      `${line}使用效益，根据有关规定，结合本市实际，制定本办法，并且遵照执行，不得截留挪用，各区财政部门应当按照规定及时拨付到位。\n`,
    );
    expect(reading.places).toHaveLength(4);
    expectNoLoss(reading);
  });

  it("unfolds distances between letters, repeats within bounds", () => {
    expect(distancesOf("4.2 g 3 5 1")).toEqual([4.2, 5, 5, 5, 1]);
    expect(distancesOf("g 1000000000 1").length).toBe(100_000);
    expect(distancesOf("g x y")).toEqual([]);
  });

  it("finds the columns of a table by where the letters stand, also within one object", async () => {
    const row = (name: string, amount: string, y: number): OfdText[] => [
      { text: name + amount, x: 30, y, deltaX: `4 52 g ${amount.length - 1} 2` },
    ];
    const reading = await read([
      [
        { text: "单位：元", x: 30, y: 20 },
        ...row("档次", "补贴额", 30).map((text) => ({ ...text, deltaX: "4 52 4 4" })),
        ...row("一档", "1200", 38),
        ...row("二档", "900", 46),
        ...row("三档", "600", 54),
      ],
    ]);

    expect(cellsOf(reading)).toEqual([
      ["档次", "补贴额"],
      ["一档", "1200"],
      ["二档", "900"],
      ["三档", "600"],
    ]);
    expect(reading.tables[0]).toMatchObject({ headerRows: 1, unit: { words: "元" } });
    expectNoLoss(reading);
  });

  it("reads a ruled table by its lines, though it has two rows only and a name of two lines", async () => {
    const [xs, ys] = [[30, 70, 120] as const, [40, 50, 65] as const];
    const drawings = [...xs.map((x) => lineObject(x, 40, x, 65)), ...ys.map((y) => lineObject(30, y, 120, y))].join("");
    const reading = await read(
      [
        [
          { text: "项目", x: 32, y: 47 },
          { text: "金额（元）", x: 72, y: 47 },
          { text: "既有住宅", x: 32, y: 56 },
          { text: "加装电梯", x: 32, y: 62 },
          { text: "二十万", x: 72, y: 59 },
        ],
      ],
      { drawings },
    );

    expect(cellsOf(reading)).toEqual([
      ["项目", "金额（元）"],
      ["既有住宅加装电梯", "二十万"],
    ]);
    expectNoLoss(reading);
  });

  it("stretches and moves letters by the matrix of their object", async () => {
    const reading = await read([[{ text: "补贴", x: 20, y: 40, size: 1, matrix: "4 0 0 4 10 0" }]]);

    const [place] = reading.places;
    // the letters begin 10 mm right of the boundary and are four times as large
    expect(place?.kind === "page" && place.box[0]).toBeCloseTo((30 * 72) / 25.4, 1);
    expect(place?.kind === "page" && place.box[2] - place.box[0]).toBeCloseTo((8 * 72) / 25.4, 1);
  });

  it("reads what is written downwards as a line of its own", async () => {
    const reading = await read([
      [
        { text: "正文。", x: 60, y: 40 },
        { text: "临州公报", x: 15, y: 60, deltaY: "g 3 5" },
      ],
    ]);

    expect(reading.text).toBe("正文。\n临州公报\n");
    expectNoLoss(reading);
  });

  it("draws the template under each page: the printed words of a form belong to it", async () => {
    const reading = await read([[{ text: "500.00元", x: 60, y: 40, deltaX: "g 6 2" }]], {
      template: [{ text: "价税合计", x: 30, y: 40 }],
    });

    expect(reading.text).toBe("价税合计 500.00元\n");
  });

  it("leaves out watermarks, remarks and what is not shown, with their reasons", async () => {
    const appearance = (text: string) =>
      `<Appearance Boundary="50 100 80 20">${textObject({ text, x: 0, y: 10 })}</Appearance>`;
    const reading = await read(
      [
        [
          { text: "正文。", x: 30, y: 40 },
          { text: "试用版", x: 30, y: 60, attributes: 'Visible="false"' },
        ],
      ],
      {
        annotations: `<Annot ID="20" Type="Watermark">${appearance("内部资料")}</Annot><Annot ID="21" Type="Stamp"><Remark>已核对</Remark>${appearance("已审核")}</Annot>`,
      },
    );

    expect(reading.text).toBe("正文。\n已审核\n");
    expect(reading.omitted.map(({ reason }) => reason)).toEqual(["hidden", "watermark", "comment"]);
    expectNoLoss(reading);
  });

  it("reads elements without a prefix and names in another case", async () => {
    const bytes = await makeOfd({ pages: [[{ text: "正文。", x: 30, y: 40 }]], prefix: "" });
    const backslashes = await makeZip({
      "OFD.xml":
        '<OFD xmlns="http://www.ofdspec.org/2016"><DocBody><DocRoot>\\DOC_0\\Document.xml</DocRoot></DocBody></OFD>',
      "Doc_0/Document.xml": '<Document><Pages><Page ID="1" BaseLoc="/Doc_0/Content.xml"/></Pages></Document>',
      "Doc_0/Content.xml": `<Page><Content><Layer>${textObject({ text: "正文。", x: 30, y: 40 })}</Layer></Content></Page>`,
    });

    for (const file of [bytes, backslashes]) expect((await readOfd(file, "a.ofd")).text).toBe("正文。\n");
  });

  it("says that pages without text are pictures, that ciphers are ciphers, and that what is broken is corrupt", async () => {
    const page: OfdText[] = [{ text: "正文。", x: 30, y: 40 }];
    const whole = await makeOfd({ pages: [page] });
    const endings = [
      [await makeOfd({ pages: [[], []] }), { code: "ingest/needs_ocr", values: { pages: 2 } }],
      [await makeOfd({ pages: [page], more: { "Encryptions.xml": "<a/>" } }), { code: "ingest/encrypted" }],
      [whole.subarray(0, whole.length / 2), { code: "ingest/corrupt" }],
      [
        await makeOfd({
          pages: [page],
          more: { "Doc_0/Document.xml": "<Document><Pages><Page ID='1' BaseLoc='x'/></Pages></Document>" },
        }),
        { code: "ingest/corrupt" },
      ],
    ] as const;

    for (const [bytes, fault] of endings) await expect(readOfd(bytes, "a.ofd")).rejects.toMatchObject(fault);
  });

  it("accounts for every character of any page", async () => {
    const text = fc.record({
      text: fc.string({
        unit: fc.constantFrom("住", "房", " ", "𠮷", "⼊", "a", "1", "<"),
        minLength: 1,
        maxLength: 12,
      }),
      x: fc.integer({ min: -20, max: 250 }),
      y: fc.integer({ min: -20, max: 320 }),
      size: fc.integer({ min: 1, max: 9 }),
      deltaX: fc.constantFrom("4 g 2 9", "g 5 3", "-4", "nonsense"),
      matrix: fc.constantFrom("1 0 0 1 0 0", "0 1 -1 0 0 0", "2 0 0 2 0 0", "0 0 0 0 0 0"),
    });

    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(text, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 4 }),
        async (pages) => {
          const reading = await read([[{ text: "正文", x: 20, y: 20 }], ...pages]);

          expect(reading.pages).toBe(pages.length + 1);
          expectNoLoss(reading);
        },
      ),
      { numRuns: 100 },
    );
  });
});
