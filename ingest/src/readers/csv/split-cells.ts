/** One row of a CSV file. */
export type CsvRow = readonly string[];

/** Splits CSV (RFC 4180) into rows: quoted cells may hold delimiters, line breaks and doubled quotes. An empty line is a row of one empty cell. */
export function splitCells(text: string, delimiter: string): CsvRow[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const endRow = (): void => {
    rows.push(row);
    row = [];
  };
  let at = 0;
  while (at < text.length) {
    const { cell, end } = text[at] === '"' ? quoted(text, at, delimiter) : plain(text, at, delimiter);
    row.push(cell);
    at = end;
    if (text[at] === delimiter) {
      at += 1;
      if (at === text.length) row.push("");
    } else {
      at += text.startsWith("\r\n", at) ? 2 : 1;
      endRow();
    }
  }
  if (row.length > 0) endRow();
  return rows;
}

interface Cell {
  readonly cell: string;
  /** Where the delimiter or the line end stands. */
  readonly end: number;
}

function plain(text: string, start: number, delimiter: string): Cell {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== "\n" && text[end] !== "\r") end += 1;
  return { cell: text.slice(start, end), end };
}

/** A quote that is never closed runs to the end of the file; what stands between a closing quote and the delimiter is kept. */
function quoted(text: string, start: number, delimiter: string): Cell {
  let close = text.indexOf('"', start + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  const inner = text.slice(start + 1, close < 0 ? text.length : close).replaceAll('""', '"');
  if (close < 0) return { cell: inner, end: text.length };
  const rest = plain(text, close + 1, delimiter);
  return { cell: inner + rest.cell, end: rest.end };
}
