import type { Relation } from "@guildhall/core";
import { findRepeals } from "@guildhall/text";

/** What the document says it repeals, each once; the day it was issued where the text names it. */
export function relationsOf(text: string): Relation[] {
  const byTitle = new Map<string, Relation>();
  for (const { title, issuedOn } of findRepeals(text)) {
    const key = `${title} ${issuedOn ?? ""}`;
    if (!byTitle.has(key))
      byTitle.set(key, { kind: "repeals", title, ...(issuedOn === undefined ? {} : { issuedOn }) });
  }
  return [...byTitle.values()];
}
