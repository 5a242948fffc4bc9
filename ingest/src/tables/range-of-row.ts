import { lettersOf } from "../number-words.ts";

/** The cells of a row as spreadsheets name them: row 3, columns 1 to 4 → A3:D3. */
export function rangeOfRow(row: number, firstColumn: number, lastColumn: number): string {
  return `${lettersOf(firstColumn)}${row}:${lettersOf(lastColumn)}${row}`;
}
