import { readFile } from "node:fs/promises";
import type { GridCell } from "./adjacency.ts";

/** The cells of one table on one page. */
export interface TableOnPage {
  readonly page: number;
  readonly cells: readonly GridCell[];
}

/** Reads the true structure of a document's tables: `*-str.xml` of the ICDAR 2013 table competition, a region a page. */
export async function readTableTruth(file: string): Promise<readonly TableOnPage[]> {
  const xml = await readFile(file, "utf8");
  return Array.from(xml.matchAll(/<region\b([^>]*)>([^]*?)<\/region>/g), ([, region = "", inside = ""]) => ({
    page: attribute(region, "page") ?? 1,
    cells: Array.from(inside.matchAll(/<cell\b([^>]*)>([^]*?)<\/cell>/g), ([, cell = "", content = ""]) =>
      cellOf(cell, content),
    ),
  }));
}

function cellOf(cell: string, content: string): GridCell {
  const row = attribute(cell, "start-row") ?? 0;
  const column = attribute(cell, "start-col") ?? 0;
  const [, text = ""] = /<content>([^]*?)<\/content>/.exec(content) ?? [];
  return {
    row,
    column,
    lastRow: attribute(cell, "end-row") ?? row,
    lastColumn: attribute(cell, "end-col") ?? column,
    text: unescaped(text),
  };
}

function attribute(tag: string, name: string): number | undefined {
  const [, value] = new RegExp(`\\b${name}=['"](-?\\d+)['"]`).exec(tag) ?? [];
  return value === undefined ? undefined : Number(value);
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

function unescaped(text: string): string {
  return text
    .replaceAll(/<!\[CDATA\[([^]*?)\]\]>/g, (_whole, inside: string) => inside)
    .replaceAll(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
    });
}
