import type { AnyNode, Element } from "domhandler";
import type { CellDraft, RowDraft } from "../../tables/write-table.ts";
import type { ReasonToOmit } from "./asides.ts";
import { fillGrid, type SpanningCell } from "./fill-grid.ts";
import { collapsed, isBlock, isElement, raised, textOf } from "./nodes.ts";

interface TableOfPage {
  readonly rows: readonly RowDraft[];
  readonly headerRows: number;
  readonly caption?: string;
}

/** A cell with more paragraphs than this holds a page laid out by a table, not a datum. */
const PARAGRAPHS_OF_CELL = 12;

/** The rows of a table; undefined for a table that only lays out a page: one column, one row, tables within, long cells. */
export function readTable(table: Element, omitted: ReasonToOmit): TableOfPage | undefined {
  const lines = rowsIn(table);
  const width = Math.max(0, ...lines.map((line) => line.cells.length));
  if (lines.length < 2 || width < 2 || lines.some((line) => line.cells.some(isLayout))) return undefined;
  const rows = fillGrid(lines.map((line) => line.cells.map((cell) => spanningCell(cell, omitted)))).map((cells) => ({
    cells,
  }));
  const firstOfBody = lines.findIndex((line) => !line.isHeader);
  const caption = table.children.find((child) => isElement(child, "caption"));
  return {
    rows,
    headerRows: Math.max(firstOfBody, 0),
    ...(caption ? { caption: collapsed(textOf(caption)).trim() } : {}),
  };
}

interface RowOfPage {
  readonly cells: readonly Element[];
  readonly isHeader: boolean;
}

function rowsIn(node: Element, isHead = false): RowOfPage[] {
  return node.children
    .filter((child) => isElement(child))
    .flatMap((child): RowOfPage[] => {
      if (child.name !== "tr")
        return ["thead", "tbody", "tfoot"].includes(child.name) ? rowsIn(child, child.name === "thead") : [];
      const cells = child.children.filter((cell): cell is Element => isElement(cell, "td") || isElement(cell, "th"));
      return cells.length === 0 ? [] : [{ cells, isHeader: isHead || cells.every(({ name }) => name === "th") }];
    });
}

function isLayout(cell: Element): boolean {
  const inside = (node: AnyNode): number => {
    if (!isElement(node)) return 0;
    if (node.name === "table") return Infinity;
    return node.children.reduce((total, child) => total + inside(child), node.name === "p" ? 1 : 0);
  };
  return inside(cell) > PARAGRAPHS_OF_CELL;
}

function spanningCell(cell: Element, omitted: ReasonToOmit): SpanningCell {
  return { ...cellOf(cell, omitted), rows: spanOf(cell, "rowspan"), columns: spanOf(cell, "colspan") };
}

function spanOf(cell: Element, attribute: "rowspan" | "colspan"): number {
  const span = Number.parseInt(cell.attribs[attribute] ?? "1", 10);
  return span >= 1 ? span : attribute === "rowspan" ? Infinity : 1;
}

/** The words of a cell on one line, and the words in it that are not shown. */
function cellOf(cell: Element, omitted: ReasonToOmit): CellDraft {
  const asides: { text: string; reason: string }[] = [];
  const gather = (node: AnyNode): string => {
    if (node.type === "text") return node.data;
    if (!isElement(node)) return "";
    const reason = node === cell ? undefined : omitted(node);
    if (reason) {
      asides.push({ text: textOf(node), reason });
      return "";
    }
    if (node.name === "sup" || node.name === "sub") return raised(textOf(node), node.name);
    const words = node.children.map(gather).join("");
    return node.name === "br" || isBlock(node) ? ` ${words} ` : words;
  };
  return { text: collapsed(gather(cell)).trim(), asides };
}
