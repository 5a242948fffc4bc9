import type { Package } from "../office/open-package.ts";
import { relatedParts } from "../office/related-parts.ts";
import { isYes, scanXml } from "../office/scan-xml.ts";
import { parseXml } from "../office/xml.ts";
import type { Element } from "domhandler";
import { type CellFormat, cellFormats } from "./cell-formats.ts";
import { readNotes } from "./read-notes.ts";
import { readSharedStrings } from "./shared-strings.ts";

/** What the cells of all sheets refer to. */
export interface Workbook {
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
  /** Days are counted from 1904, as programs for the Macintosh did. */
  readonly isFrom1904: boolean;
}

/** A sheet, its rows not yet read. */
export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Tables of a style give their cells grounds that are not the cells' own. */
  readonly hasTables: boolean;
  /** What stands in notes, by the name of the cell. */
  readonly notes: ReadonlyMap<string, string>;
  /** Its XML, from the start each time it is asked for. */
  xml(): AsyncIterable<string>;
}

export interface OpenWorkbook {
  readonly workbook: Workbook;
  readonly title: string;
  /** In the order in which they are shown. */
  readonly sheets: readonly Sheet[];
}

/** Opens a workbook; undefined where the file has none. */
export async function openWorkbook(
  parts: Package,
  textOf: (name: string) => AsyncIterable<string>,
): Promise<OpenWorkbook | undefined> {
  const main = (await relatedParts(parts, "")).find(({ kind }) => kind === "officeDocument")?.name ?? "xl/workbook.xml";
  const xml = await parts.text(main);
  if (xml === undefined) return undefined;
  const related = await relatedParts(parts, main);
  const partOfKind = (kind: string): string | undefined =>
    related.find((part) => part.kind === kind && parts.names.includes(part.name))?.name;
  const strings = partOfKind("sharedStrings");
  const styles = partOfKind("styles");
  const named: { readonly name: string; readonly id: string; readonly isHidden: boolean }[] = [];
  let isFrom1904 = false;
  await scanXml([xml], {
    onOpen: (name, attributes) => {
      if (name === "workbookPr") isFrom1904 = isYes(attributes["date1904"]);
      if (name !== "sheet") return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1] ?? "";
      named.push({ name: attributes["name"] ?? "", id, isHidden: /hidden/i.test(attributes["state"] ?? "") });
    },
  });
  const sheets: Sheet[] = [];
  for (const { id, ...sheet } of named) {
    const part = related.find((each) => each.id === id && each.kind === "worksheet");
    if (part && parts.names.includes(part.name))
      sheets.push({ ...sheet, ...(await sheetOf(parts, part.name, textOf)) });
  }
  return {
    workbook: {
      strings: strings === undefined ? [] : await readSharedStrings(textOf(strings)),
      formats: styles === undefined ? [] : cellFormats(await rootOf(parts, styles)),
      isFrom1904,
    },
    title: await titleOf(parts),
    sheets,
  };
}

async function sheetOf(
  parts: Package,
  part: string,
  textOf: (name: string) => AsyncIterable<string>,
): Promise<Omit<Sheet, "name" | "isHidden">> {
  const related = (await relatedParts(parts, part)).filter(({ name }) => parts.names.includes(name));
  const notes = new Map<string, string>();
  for (const { kind, name } of related)
    if (kind === "comments") for (const [cell, note] of await readNotes(textOf(name))) notes.set(cell, note);
  return { hasTables: related.some(({ kind }) => kind === "table"), notes, xml: () => textOf(part) };
}

async function rootOf(parts: Package, name: string): Promise<Element | undefined> {
  const xml = await parts.text(name);
  return xml === undefined ? undefined : (await parseXml(xml)).root().children().get(0);
}

async function titleOf(parts: Package): Promise<string> {
  const xml = await parts.text("docProps/core.xml");
  return xml === undefined ? "" : (await parseXml(xml))("dc\\:title").text().trim();
}
