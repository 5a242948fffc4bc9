import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { cellsOf, expectNoLoss } from "../../testing/expect-no-loss.ts";
import { readXlsx } from "./read-xlsx.ts";

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

interface Parts {
  /** What stands in the sheet's root. */
  readonly sheet: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly workbookPr?: string;
  /** Of the namespace, with its colon: programs choose it. */
  readonly prefix?: string;
}

/** A workbook of one sheet as its XML, in forms that no library writes at will. */
async function stored({ sheet, strings, styles, workbookPr = "", prefix: p = "" }: Parts): Promise<Uint8Array> {
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
  const relations = (...each: string[]): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join("")}</Relationships>`;
  const files: Record<string, string> = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": relations(relation("rId1", "officeDocument", "xl/book.xml")),
    "xl/book.xml": `<${p}workbook>${workbookPr}<${p}sheets><${p}sheet name="台账" sheetId="7" r:id="rId9"/></${p}sheets></${p}workbook>`,
    "xl/_rels/book.xml.rels": relations(
      relation("rId9", "worksheet", "/xl/pages/first.xml"),
      ...(strings ? [relation("rId2", "sharedStrings", "words.xml")] : []),
      ...(styles ? [relation("rId3", "styles", "looks.xml")] : []),
    ),
    "xl/pages/first.xml": `<${p}worksheet>${sheet}</${p}worksheet>`,
    ...(strings ? { "xl/words.xml": `<sst>${strings}</sst>` } : {}),
    ...(styles ? { "xl/looks.xml": `<styleSheet>${styles}</styleSheet>` } : {}),
  };
  const zip = new JSZip();
  for (const [name, text] of Object.entries(files)) zip.file(name, text);
  return zip.generateAsync({ type: "uint8array" });
}

const rows = (...each: string[]): string =>
  `<sheetData>${each.map((cells) => `<row>${cells}</row>`).join("")}</sheetData>`;

describe("readXlsx, of what other programs store", () => {
  it("joins the runs of a string, leaves out how characters are read, and keeps what XML cannot hold", async () => {
    const file = await stored({
      strings:
        "<si><r><t>应收</t></r><r><t>账款</t></r><rPh sb='0' eb='1'><t>ying</t></rPh></si><si><t>甲_x0041_</t></si>",
      sheet: rows(
        "<c t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='inlineStr'><is><r><t>内</t></r><r><t>联</t></r></is></c>",
      ),
    });

    expect((await readXlsx(file, "a.xlsx")).text).toBe("台账\n应收账款 | 甲A | 内联\n");
  });

  it("finds sheets by their relations, and elements whatever prefix their names have", async () => {
    const file = await stored({
      prefix: "x:",
      sheet: "<x:sheetData><x:row r='3'><x:c r='B3'><x:v>5</x:v></x:c></x:row></x:sheetData>",
    });

    const reading = await readXlsx(file, "a.xlsx");

    expect(reading.text).toBe("台账\n5\n");
    expect(reading.places).toMatchObject([{ sheet: "台账", range: "B3:B3" }]);
  });

  it("shows days in the formats that have no words in the file, counted from 1900 or from 1904", async () => {
    const styles = "<cellXfs><xf numFmtId='31'/><xf numFmtId='57'/><xf numFmtId='14'/></cellXfs>";
    const sheet = rows("<c s='0'><v>46082</v></c><c s='1'><v>46082</v></c><c s='2'><v>46082</v></c>");

    const from1900 = await readXlsx(await stored({ styles, sheet }), "a.xlsx");
    const from1904 = await readXlsx(
      await stored({ styles, sheet, workbookPr: "<workbookPr date1904='1'/>" }),
      "a.xlsx",
    );

    expect(from1900.text).toContain("2026年3月1日 | 2026年3月 | 2026-03-01");
    expect(from1904.text).toContain("2030年3月2日 | 2030年3月 | 2030-03-02");
  });

  it("shows an empty result as nothing and a formula that never was computed as itself", async () => {
    const file = await stored({
      sheet: rows(
        "<c><f t='shared' si='0' ref='A1:C1'>IF(Z1,1,2)</f><v>0</v></c><c t='str'><f t='shared' si='0'/><v></v></c><c><f t='shared' si='0'/></c>",
      ),
    });

    expect((await readXlsx(file, "a.xlsx")).text).toBe("台账\n0 |  | =IF(Z1,1,2)\n");
  });

  it("leaves out a row that has no height and a cell that is white, and keeps what is white on a ground", async () => {
    const styles = [
      "<fonts><font/><font><color indexed='9'/></font></fonts>",
      "<fills><fill/><fill><patternFill patternType='solid'><fgColor rgb='FF003366'/></patternFill></fill></fills>",
      "<cellXfs><xf/><xf fontId='1'/><xf fontId='1' fillId='1'/></cellXfs>",
    ].join("");
    const word = (text: string, style = 0): string => `<c t='str' s='${style}'><v>${text}</v></c>`;
    const file = await stored({
      styles,
      sheet: `<sheetData><row>${word("甲")}${word("白", 1)}${word("表头", 2)}</row><row ht='0'>${word("零高")}</row></sheetData>`,
    });

    const reading = await readXlsx(file, "a.xlsx");

    expect(reading.text).toBe("台账\n甲 |  | 表头\n");
    expect(reading.omitted.map(({ reason }) => reason)).toContain("hidden");
    expectNoLoss(reading);
  });

  it("fills merged cells that no row names, and ends with an area as large as a sheet", async () => {
    const merged = (areas: string): string => `<mergeCells><mergeCell ref='${areas}'/></mergeCells>`;
    const sheet = rows("<c><v>1</v></c><c><v>2</v></c>", "<c r='B2'><v>3</v></c>");

    expect(cellsOf(await readXlsx(await stored({ sheet: sheet + merged("A1:A2") }), "a.xlsx"))).toEqual([
      ["1", "2"],
      ["1", "3"],
    ]);
    const covering = await readXlsx(await stored({ sheet: sheet + merged("A1:XFD1048576") }), "a.xlsx");
    expect(covering.text).toBe("台账\n1\n1\n");
    expect(covering.omitted).toMatchObject([{ reason: "hidden" }, { reason: "hidden" }]);
    expectNoLoss(covering);
  });

  it("calls a file without a workbook corrupt", async () => {
    const zip = new JSZip();
    zip.file("notes.txt", "甲");

    await expect(readXlsx(await zip.generateAsync({ type: "uint8array" }), "a.xlsx")).rejects.toMatchObject({
      code: "ingest/corrupt",
    });
  });
});
