/** 1,234.56, (3.2), 12.5%, ￥300, －; a year alone names a column. */
const FIGURE = /^[（(+\-−－￥¥$€£]*\d[\d,，.．]*[%％）)]*$|^[-–—－]+$/;
const YEAR = /^(?:19|20)\d\d$/;

/** True for a cell that holds a value and no name. */
function isFigure(cell: string): boolean {
  const words = cell.trim();
  return FIGURE.test(words) && !YEAR.test(words);
}

/**
 * Judges how many of the first rows name the columns, from the words in the cells: the rows without a figure above rows
 * that have one; a second row only where the first repeats a name over several columns. Of a table of words alone the
 * first row is a header from three columns on: with two it may as well be a form.
 */
export function countHeaderRows(rows: readonly (readonly string[])[]): number {
  const [first, second] = rows;
  if (!first || !second || isWithoutNames(first)) return 0;
  if (!rows.some((row) => row.some(isFigure))) return first.length >= 3 ? 1 : 0;
  return hasGroups(first) && !isWithoutNames(second) && rows.length > 2 ? 2 : 1;
}

function isWithoutNames(row: readonly string[]): boolean {
  return row.some(isFigure) || row.every((cell) => cell.trim() === "");
}

function hasGroups(row: readonly string[]): boolean {
  return row.some((cell, at) => cell !== "" && cell === row[at + 1]);
}
