import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsOf, expectNoLoss } from "../../test-kit/expect-no-loss.ts";
import { readCsv } from "./read-csv.ts";

describe("readCsv", () => {
  it("reads quoted cells with delimiters, line breaks and doubled quotes", () => {
    const reading = readCsv('项目,说明\r\n住房,"甲,乙\n丙""丁"""\r\n');

    expect(reading.text).toBe('项目 | 说明\n住房 | 甲,乙 丙"丁"\n');
  });

  it("finds tabs and semicolons by themselves", () => {
    expect(cellsOf(readCsv("项目\t金额\n住房\t1,200\n"))[1]).toEqual(["住房", "1,200"]);
    expect(cellsOf(readCsv("项目;金额\n住房;1,5\n交通;2,5\n"))[2]).toEqual(["交通", "2,5"]);
  });

  it("leads a row back to its cells, counting empty lines as a spreadsheet does", () => {
    const reading = readCsv("\uFEFF项目,2025年,2024年\n\n收入,1,2\n");

    expect(reading.places).toEqual([
      { kind: "cell", sheet: "", range: "A1:C1", start: 0, end: 18 },
      { kind: "cell", sheet: "", range: "A3:C3", start: 19, end: 29 },
    ]);
    expect(reading.tables[0]?.headerRows).toBe(1);
  });

  it("loses no cell of any text", () => {
    const cell = fc.string({ unit: fc.constantFrom("甲", "1", '"', ",", "\n", " ", "𠮷"), maxLength: 6 });

    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }), (rows) => {
        const file = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(",")).join("\n");
        const reading = readCsv(file);
        const letters = (text: string): string => text.replace(/[\s|]/g, "");

        expectNoLoss(reading);
        expect(letters(reading.text)).toBe(letters(rows.flat().join("")));
      }),
    );
  });
});
