import type { Piece, Way } from "../first-way.ts";
import { piecesOf } from "../pieces-of.ts";

const FEWEST_ROWS = 3;
const SEPARATOR = " | ";
const FIGURE = /^[（(]?[-+−]?\d[\d.,，]*\s*[%％]?[)）]?$/;

/** 目录, 一览表: one passage a row; the names of the columns stand above it, so that a figure is found by what it is. */
export const rows: Way = {
  name: "rows",
  title: { zh: "按表格的行", en: "rows of a table" },
  divide(text, target) {
    const lines = text.split(/(?<=\n)/);
    const isRow = lines.map((line) => line.split(SEPARATOR).length >= 3);
    const count = isRow.filter(Boolean).length;
    const written = lines.filter((line) => line.trim() !== "").length;
    if (count < FEWEST_ROWS || count * 2 < written)
      return {
        reason: {
          zh: `${written}行中只有${count}行是表格`,
          en: `${count} of ${written} lines are rows of a table`,
        },
      };
    return pieces(lines, isRow, target);
  },
};

function pieces(lines: readonly string[], isRow: readonly boolean[], target: number): Piece[] {
  const found: Piece[] = [];
  let header: readonly string[] = [];
  let loose = "";
  const letLooseGo = () => {
    if (loose !== "") found.push(...piecesOf(loose, { path: [] }, target));
    loose = "";
  };
  for (const [at, line] of lines.entries()) {
    if (isRow[at] !== true) loose += line;
    else if (isRow[at - 1] !== true) {
      header = headerIn(line);
      if (header.length > 0) loose += line;
      else {
        letLooseGo();
        found.push(...piecesOf(line, { path: [] }, target));
      }
    } else {
      letLooseGo();
      found.push(...piecesOf(line, { path: header }, target));
    }
  }
  letLooseGo();
  return found;
}

/** The names of the columns, unless the first row holds a figure and is one like the others. */
function headerIn(line: string): string[] {
  const cells = line.split(SEPARATOR).map((cell) => cell.trim());
  return cells.some((cell) => FIGURE.test(cell)) ? [] : [cells.filter((cell) => cell !== "").join("、")];
}
