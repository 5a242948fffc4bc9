/** The cells of a line, when it is a row of a table: `项目 | 2025年 | 2024年`, or with a bar at both ends. */
export function cellsOf(line: string): readonly string[] | undefined {
  const shown = line.trim();
  const bare = /^\|.*\|$/.test(shown) ? shown.slice(1, -1) : shown;
  const cells = bare.split(line.includes("|") ? "|" : "\t").map((cell) => cell.trim());
  return cells.length >= 2 && cells.some((cell) => cell !== "") ? cells : undefined;
}

const FIGURE = /^[-−–(]?\s*(?:RMB|HK\$|US\$|[¥$€])?\s*[-−–(]?\d[\d,]*(?:\.\d+)?\)?\s*(?:%|个百分点|倍|bp)?$/i;

/** A cell that holds a figure: 1,234.56, (87,316), 12.5%. */
export function isFigure(cell: string): boolean {
  return FIGURE.test(cell.normalize("NFKC").trim());
}

/** A row under the header: a label, and figures beside it. Years alone (2025 | 2024) head columns. */
export function isBodyRow(cells: readonly string[]): boolean {
  const values = cells.slice(1);
  const hasLabel = (cells[0] ?? "") !== "";
  const areYears = values.every((cell) => cell === "" || /^(?:19|20)\d{2}$/.test(cell));
  return values.some(isFigure) && !areYears && hasLabel;
}
