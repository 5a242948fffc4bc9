/** A cell by its row and column, both from 1. */
export interface PlaceOfCell {
  readonly row: number;
  readonly column: number;
}

/** B12 → row 12, column 2; undefined for what is no name of a cell. */
export function placeOfCell(name: string | undefined): PlaceOfCell | undefined {
  const [, letters, row] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(name ?? "") ?? [];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(row), column };
}
