import ExcelJS from "exceljs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsOf, expectNoLoss } from "../../testing/expect-no-loss.ts";
import { readXlsx } from "./read-xlsx.ts";

async function xlsxOf(fill: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const oneSheet = (fill: (sheet: ExcelJS.Worksheet) => void) =>
  xlsxOf((workbook) => fill(workbook.addWorksheet("利润表")));

describe("readXlsx", () => {
  it("writes the sheet's name as a heading and its rows with their ranges", async () => {
    const file = await oneSheet((sheet) =>
      sheet.addRows([["利润表"], ["单位：万元"], ["项目", "2025年"], ["营业收入", 1234.5]]),
    );

    const reading = await readXlsx(file, "a.xlsx");

    expect(reading.text).toBe("利润表\n利润表\n单位：万元\n项目 | 2025年\n营业收入 | 1234.5\n");
    expect(reading.headings).toEqual([{ level: 1, start: 0, end: 3 }]);
    expect(reading.places.at(-1)).toEqual({ kind: "cell", sheet: "利润表", range: "A4:B4", start: 25, end: 38 });
    expect(reading.tables).toMatchObject([{ headerRows: 1, unit: { words: "万元" } }]);
    expectNoLoss(reading);
  });

  it("shows dates, percentages, codes and results as a person sees them, and figures in full", async () => {
    const file = await oneSheet((sheet) => {
      sheet.addRow([
        new Date(Date.UTC(2026, 2, 1)),
        new Date(Date.UTC(2026, 2, 1)),
        0.0725,
        1,
        0.1 + 0.2,
        1234567.891,
        { formula: "A1+1", result: 7 },
        true,
        { error: "#N/A" },
      ]);
      const [date, chinese, share, code] = [1, 2, 3, 4].map((column) => sheet.getCell(1, column));
      if (date) date.numFmt = "yyyy-mm-dd";
      if (chinese) chinese.numFmt = 'yyyy"年"m"月"d"日"';
      if (share) share.numFmt = "0.0%";
      if (code) code.numFmt = "000000";
    });

    expect((await readXlsx(file, "a.xlsx")).text).toContain(
      "2026-03-01 | 2026年3月1日 | 7.25% | 000001 | 0.3 | 1234567.891 | 7 | TRUE | #N/A",
    );
  });

  it("fills merged cells and writes a title over all columns once", async () => {
    const file = await oneSheet((sheet) => {
      sheet.addRows([
        ["标题", "", ""],
        ["档次", "项目", "金额"],
        ["一档", "租房", 500],
        ["", "购房", 900],
      ]);
      sheet.mergeCells("A1:C1");
      sheet.mergeCells("A3:A4");
    });

    const reading = await readXlsx(file, "a.xlsx");

    expect(reading.text).toContain("利润表\n标题\n");
    expect(cellsOf(reading)[2]).toEqual(["一档", "购房", "900"]);
    expect(reading.places[0]).toMatchObject({ range: "A1:C1" });
  });

  it("fills a merged cell into rows far below the one it stands in, whatever stands between", async () => {
    const file = await oneSheet((sheet) => {
      sheet.addRows([
        ["档次", "金额"],
        ["一档", 1],
        ["", 2],
        ["", 3],
        ["二档", 4],
      ]);
      sheet.mergeCells("A2:A4");
      sheet.getCell("A2").font = { color: { argb: "FFFFFFFF" } };
      sheet.getCell("A2").fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FF000000" } };
    });

    expect(cellsOf(await readXlsx(file, "a.xlsx"))).toEqual([
      ["档次", "金额"],
      ["一档", "1"],
      ["一档", "2"],
      ["一档", "3"],
      ["二档", "4"],
    ]);
  });

  it("ends a table at an empty row", async () => {
    const file = await oneSheet((sheet) => sheet.addRows([["甲", 1], ["乙", 2], [], ["丙", 3], ["丁", 4]]));

    expect((await readXlsx(file, "a.xlsx")).tables).toHaveLength(2);
  });

  it("leaves out hidden rows, columns and sheets and notes, each with its reason", async () => {
    const file = await xlsxOf((workbook) => {
      const sheet = workbook.addWorksheet("表");
      sheet.addRows([
        ["甲", "暗列", 1],
        ["暗行", "", 2],
        ["乙", "", 3],
      ]);
      sheet.getRow(2).hidden = true;
      sheet.getColumn(2).hidden = true;
      sheet.getCell("A1").note = "批注";
      workbook.addWorksheet("暗表", { state: "hidden" }).addRow(["暗"]);
    });

    const reading = await readXlsx(file, "a.xlsx");

    expect(reading.text).not.toContain("暗");
    expect(new Set(reading.omitted.map(({ reason }) => reason))).toEqual(new Set(["hidden", "comment"]));
    expectNoLoss(reading);
  });

  it("calls a broken archive corrupt", async () => {
    const file = await oneSheet((sheet) => sheet.addRow(["甲"]));

    await expect(readXlsx(file.subarray(0, 300), "a.xlsx")).rejects.toMatchObject({ code: "ingest/corrupt" });
  });

  it("loses no cell of any sheet", async () => {
    const value = fc.oneof(fc.constantFrom("甲", "两\n行", "", "𠮷", "a | b"), fc.integer());

    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(value, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
        async (rows) => {
          const reading = await readXlsx(await oneSheet((sheet) => sheet.addRows(rows)), "a.xlsx");
          const letters = (text: string): string => text.replace(/[\s|]/g, "");

          expectNoLoss(reading);
          expect(letters(reading.text)).toBe(letters(`利润表${rows.flat().join("")}`));
        },
      ),
      { numRuns: 25 },
    );
  });
});
