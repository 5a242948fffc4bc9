import type { CellDraft } from "../../tables/write-table.ts";

/** A cell that may stretch over several rows (Infinity: to the end) and columns. */
export interface SpanningCell extends CellDraft {
  readonly rows: number;
  readonly columns: number;
}

/** A page may say colspan="1000" for "all of them": no real table is wider than this. */
const WIDEST = 256;

/**
 * Writes each stretched cell into every row and column it covers, so that a row can be read by itself. A cell that is
 * alone in its row and as wide as the table stays one. What is not shown in a cell is told once.
 */
export function fillGrid(rows: readonly (readonly SpanningCell[])[]): CellDraft[][] {
  const grid: CellDraft[][] = rows.map(() => []);
  rows.forEach((cells, top) => {
    let left = 0;
    for (const cell of cells) {
      while (grid[top]?.[left]) left += 1;
      const bottom = Math.min(rows.length, top + cell.rows);
      const right = Math.min(WIDEST, left + cell.columns);
      for (let row = top; row < bottom; row += 1) {
        for (let column = left; column < right; column += 1) {
          const line = grid[row];
          if (line && !line[column])
            line[column] =
              row === top && column === left ? cell : { text: cell.text, repeats: column > left ? "left" : "above" };
        }
      }
      left = right;
    }
  });
  return grid.map((line, at) =>
    rows[at]?.length === 1 && isOneCell(line) ? line.slice(0, 1) : Array.from(line, (cell) => cell ?? { text: "" }),
  );
}

function isOneCell(line: readonly CellDraft[]): boolean {
  return line.every((cell) => cell.text === line[0]?.text);
}
