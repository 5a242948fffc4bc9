import { cellsOf, isBodyRow } from "./cells.ts";

/** A run of a section: prose, or a table with the lines that lead to it (caption, date, unit). All texts are as they stand. */
export type Block =
  | { readonly kind: "prose"; readonly text: string }
  | {
      readonly kind: "table";
      /** Lines above the first row that belong to the table. */
      readonly lead: string;
      readonly header: readonly string[];
      readonly rows: readonly string[];
    };

/** Divides lines (each with its line end) into prose and tables; together they are the lines again. */
export function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let prose: string[] = [];
  for (let at = 0; at < lines.length;) {
    const end = tableEnd(lines, at);
    if (end === at) {
      prose.push(lines[at] ?? "");
      at += 1;
      continue;
    }
    const lead = prose.splice(leadStart(prose)).join("");
    addProse(blocks, prose.join(""));
    const table = lines.slice(at, end);
    const split = headerLength(table);
    blocks.push({ kind: "table", lead, header: table.slice(0, split), rows: table.slice(split) });
    prose = [];
    at = end;
  }
  addProse(blocks, prose.join(""));
  return blocks;
}

/** Blank lines below a table stay with it. */
function addProse(blocks: Block[], text: string): void {
  const last = blocks.at(-1);
  if (text.trim() === "" && last?.kind === "table")
    blocks[blocks.length - 1] = { ...last, rows: [...last.rows, ...(text === "" ? [] : [text])] };
  else if (text !== "") blocks.push({ kind: "prose", text });
}

/** The first line after the table that starts at `at`; `at` itself where none starts. A blank line may follow the header. */
function tableEnd(lines: readonly string[], at: number): number {
  let end = at;
  let rows = 0;
  let hasBody = false;
  for (let each = at; each < lines.length; each += 1) {
    const cells = cellsOf(lines[each] ?? "");
    if (cells !== undefined) {
      hasBody ||= isBodyRow(cells);
      rows += 1;
      end = each + 1;
    } else if ((lines[each] ?? "").trim() !== "" || hasBody || rows === 0 || each > end) break;
  }
  return rows >= 2 ? end : at;
}

const LONGEST_LEAD = 60;
const LEAD_LINES = 5;

/** Where the lines that belong to the table below begin: short ones that end no sentence. */
function leadStart(prose: readonly string[]): number {
  let start = prose.length;
  let taken = 0;
  for (let at = prose.length - 1; at >= 0 && taken < LEAD_LINES; at -= 1) {
    const line = (prose[at] ?? "").trim();
    if (line === "") continue;
    if (Array.from(line).length > LONGEST_LEAD || /[。；;！？.]$/.test(line)) break;
    start = at;
    taken += 1;
  }
  return start;
}

const HEADER_ROWS = 3;

/** How many of the first lines head the columns: those before the first row with figures. */
function headerLength(lines: readonly string[]): number {
  const first = lines.findIndex((line) => isBodyRow(cellsOf(line) ?? []));
  if (first < 0) return 1;
  const rows = lines.slice(0, first).filter((line) => cellsOf(line) !== undefined).length;
  return rows <= HEADER_ROWS ? first : 1;
}
