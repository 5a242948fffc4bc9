import { describe, expect, it } from "vitest";
import { makePdf } from "../../../testing/make-pdf.ts";
import { openPdf } from "../pdfium/open-pdf.ts";
import { pageObjects } from "../pdfium/page-objects.ts";
import { rulesOf } from "./draw-rules.ts";
import { findGrids } from "./find-grids.ts";

/** The lines of a page of this drawing, in the frame in which it is drawn. */
async function linesOf(drawing: string, form?: string) {
  const bytes = makePdf([[{ text: "字", x: 90, y: 700 }]], { drawing, ...(form === undefined ? {} : { form }) });
  const opened = await openPdf(bytes, "a.pdf");
  if (!opened) throw new Error("it does not open");
  const { library, document, close } = opened;
  const page = library.call.FPDF_LoadPage(document, 0);
  try {
    return rulesOf(library, pageObjects(library, page, [1, 0, 0, 1, 0, 0]));
  } finally {
    library.call.FPDF_ClosePage(page);
    close();
  }
}

describe("rulesOf", () => {
  it("sees stroked lines, sides of rectangles and thin bars, where the page has moved them", async () => {
    expect(await linesOf("q 1 0 0 1 10 0 cm 0 0 m 100 0 l S Q 0 50 100 1 re f 5 5 20 20 re S")).toEqual([
      { x0: 10, y0: 0, x1: 110, y1: 0 },
      { x0: 0, y0: 50.5, x1: 100, y1: 50.5 },
      { x0: 5, y0: 5, x1: 25, y1: 5 },
      { x0: 25, y0: 5, x1: 25, y1: 25 },
      { x0: 5, y0: 25, x1: 25, y1: 25 },
      { x0: 5, y0: 5, x1: 5, y1: 25 },
    ]);
  });

  it("sees no slanted line, no filled area, and nothing that is only cut along", async () => {
    expect(await linesOf("0 0 m 100 50 l S 0 0 100 100 re f 0 0 100 1 re W n")).toEqual([]);
  });

  it("passes over a picture within the content", async () => {
    expect(await linesOf("BI /W 1 /H 1 ID \u0001 0 0 m EI\n0 0 m 50 0 l S")).toHaveLength(1);
  });
});

describe("findGrids", () => {
  /** The lines of a table of two by two cells of 50 by 20. */
  const level = [0, 20, 40].map((y) => ({ x0: 0, x1: 100, y0: y, y1: y }));
  const upright = [0, 50, 100].map((x) => ({ x0: x, x1: x, y0: 0, y1: 40 }));

  it("finds the places of the lines, drawn in pieces or not", () => {
    const pieces = level.flatMap((line) => [
      { ...line, x1: 50 },
      { ...line, x0: 50, y0: line.y0 + 0.5, y1: line.y1 + 0.5 },
    ]);

    const [grid] = findGrids([...pieces, ...upright]);

    expect(grid?.xs).toEqual([0, 50, 100]);
    expect(grid?.ys).toHaveLength(3);
    expect(grid?.isOpenLeft(0, 1)).toBe(false);
  });

  it("finds a table that is open at its sides, and a cell over two columns", () => {
    const inner = [
      { x0: 50, x1: 50, y0: 20, y1: 40 },
      { x0: 75, x1: 75, y0: 0, y1: 40 },
    ];

    const [grid] = findGrids([...level, ...inner]);

    expect(grid?.box).toEqual([0, 0, 100, 40]);
    expect([grid?.isOpenLeft(0, 1), grid?.isOpenLeft(1, 1)]).toEqual([true, false]);
  });

  it("takes a frame and lines that do not meet for no table, and two tables for two", () => {
    const lower = [...level, ...upright].map((rule) => ({ ...rule, y0: rule.y0 + 100, y1: rule.y1 + 100 }));

    expect(findGrids([level[0]!, level[2]!, upright[0]!, upright[2]!])).toEqual([]);
    expect(findGrids(level)).toEqual([]);
    expect(findGrids([...level, ...upright, ...lower])).toHaveLength(2);
  });
});
