import { splitCells } from "./split-cells.ts";

const DELIMITERS = [",", "\t", ";", "|"] as const;

/** The delimiter that divides the first lines most evenly into most cells; a comma when none divides them. */
export function findDelimiter(text: string): string {
  const sample = text.slice(0, 20_000);
  const [best] = DELIMITERS.map((delimiter) => ({ delimiter, ...evenness(sample, delimiter) })).toSorted(
    (a, b) => b.share - a.share || b.width - a.width,
  );
  return best && best.width > 1 ? best.delimiter : ",";
}

/** The commonest number of cells above one, and the share of rows that have it. */
function evenness(sample: string, delimiter: string): { readonly width: number; readonly share: number } {
  const rows = splitCells(sample, delimiter)
    .filter((row) => row.length > 1 || row[0] !== "")
    .slice(0, 50);
  const rowsByWidth = new Map<number, number>();
  for (const { length } of rows) if (length > 1) rowsByWidth.set(length, (rowsByWidth.get(length) ?? 0) + 1);
  const [width, count] = [...rowsByWidth].toSorted((a, b) => b[1] - a[1])[0] ?? [0, 0];
  return { width, share: rows.length === 0 ? 0 : count / rows.length };
}
