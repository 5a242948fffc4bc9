import { describe, expect, it } from "vitest";
import { countRelations, type GridCell, relationsOf } from "./adjacency.ts";

/** A cell in one row and column. */
function cell(row: number, column: number, text: string, to: Partial<GridCell> = {}): GridCell {
  return { row, lastRow: row, column, lastColumn: column, text, ...to };
}

describe("relationsOf", () => {
  it("relates each cell to its neighbour on the right and below", () => {
    const relations = relationsOf([cell(0, 0, "项目"), cell(0, 1, "金额"), cell(1, 0, "收入"), cell(1, 1, "12.5")]);

    expect(relations.map((relation) => relation.replaceAll("\u0000", ""))).toEqual([
      "项目→金额",
      "项目↓收入",
      "金额↓12.5",
      "收入→12.5",
    ]);
  });

  it("passes over blank cells and relates a cell over two columns to both below it, once each", () => {
    const heading = cell(0, 1, "2025年", { lastColumn: 2 });
    const relations = relationsOf([heading, cell(1, 0, "收入"), cell(1, 1, " "), cell(1, 2, "7"), cell(2, 1, "8")]);

    expect(relations.map((relation) => relation.replaceAll("\u0000", ""))).toEqual(["2025年↓8", "2025年↓7", "收入→7"]);
  });

  it("takes no notice of white space and of the kind of dash", () => {
    expect(relationsOf([cell(0, 0, "a b"), cell(0, 1, "–3")])).toEqual(
      relationsOf([cell(0, 0, "ab"), cell(0, 1, "-3")]),
    );
  });
});

describe("countRelations", () => {
  it("wants a relation that stands twice to be found twice", () => {
    expect(countRelations(["a", "a", "b"], ["a", "c"])).toEqual({ found: 3, expected: 2, right: 1 });
  });
});
