import type { Catalogue, Citation, Draft, Notice, Principal, Span, StoredReading } from "@guildhall/core";
import { type CodePoints, createCodePoints } from "@guildhall/text";
import { numbersIn } from "./numbers-in.ts";
import { placeOfRows } from "./place-of-rows.ts";
import { type RowsOfTable, rowsWithoutUnit } from "./rows-without-unit.ts";

export interface UnitPorts {
  readonly catalogue: Catalogue;
  readonly principal: Principal;
}

/** What reading a cited version made. */
interface Read {
  readonly points: CodePoints;
  readonly reading: StoredReading;
}

/** The rows of one table that the answer quotes, of whichever citation. */
interface Quoted extends RowsOfTable {
  readonly citation: Citation;
  readonly read: Read;
}

/**
 * A notice for every table without a unit from which the answer takes a figure of money or quantity, with the rows and
 * where they stand. The reader of the file marked the table (`unit_unknown`); what its text states all the same counts.
 */
export async function unitNotices(draft: Draft, ports: UnitPorts): Promise<readonly Notice[]> {
  const reads = new Map<string, Read | undefined>();
  const quotedByTable = new Map<string, Quoted>();
  for (const citation of draft.citations) {
    if (!isPartOfTable(citation.quote)) continue;
    const { versionId } = citation;
    if (!reads.has(versionId)) reads.set(versionId, await readOf(versionId, ports));
    const read = reads.get(versionId);
    if (!read) continue;
    const said = numbersIn(sentencesCiting(citation, draft));
    for (const { table, rows } of rowsWithoutUnit(citation, said, read.reading.tables, read.points)) {
      const key = `${versionId} ${table.start}`;
      const known = quotedByTable.get(key)?.rows ?? [];
      const all = [...new Set([...known, ...rows])].toSorted((left, right) => left.start - right.start);
      quotedByTable.set(key, { citation, read, table, rows: all });
    }
  }
  return [...quotedByTable.values()].map(unitNotice);
}

/** Cells are written with bars between them. */
function isPartOfTable(quote: string): boolean {
  return quote.includes("|") && /\d/.test(quote);
}

async function readOf(versionId: string, { catalogue, principal }: UnitPorts): Promise<Read | undefined> {
  const reading = await catalogue.reading(versionId, principal);
  if (!reading?.tables.some(({ unit }) => unit === "unit_unknown")) return undefined;
  const text = await catalogue.canonicalText(versionId, principal);
  return text === undefined ? undefined : { reading, points: createCodePoints(text) };
}

function sentencesCiting({ id }: Citation, { sentences }: Draft): string {
  return sentences
    .filter(({ citations }) => citations.includes(id))
    .map(({ text }) => text)
    .join("\n");
}

function unitNotice({ citation: { documentId, versionId, title }, rows, read: { points, reading } }: Quoted): Notice {
  const at: Span = { start: rows[0]?.start ?? 0, end: rows.at(-1)?.end ?? 0 };
  const names = rows.map(({ cells: [label] }) => (label ? points.slice(label.start, label.end).trim() : ""));
  const place = placeOfRows(rows, reading.places);
  return {
    kind: "unit_unknown",
    documentId,
    at: { versionId, ...at },
    zh: `《${title}》中${names.map((name) => `“${name}”`).join("、")}所在的表${place.zh}没有写明单位，所引的数请对照原件核实。`,
    en: `The table in 《${title}》 with ${names.map((name) => `“${name}”`).join(", ")}${place.en} states no unit; please verify its figures against the original.`,
  };
}
