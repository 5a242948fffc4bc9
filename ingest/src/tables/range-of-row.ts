/** The cells of a row as spreadsheets name them: row 3, columns 1 to 4 → A3:D3. */
export function rangeOfRow(row: number, firstColumn: number, lastColumn: number): string {
  return `${columnLetters(firstColumn)}${row}:${columnLetters(lastColumn)}${row}`;
}

/** 1 → A, 27 → AA. */
function columnLetters(column: number): string {
  const letters = String.fromCodePoint(65 + ((column - 1) % 26));
  return column > 26 ? columnLetters(Math.floor((column - 1) / 26)) + letters : letters;
}
