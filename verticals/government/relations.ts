import type { CivilDate, Relation } from "@guildhall/core";
import { findAmendments, findRepeals } from "@guildhall/text";

/**
 * What the document says it repeals, each once, with the day it was issued where the text names it; and what it changes,
 * with the day on which this text was adopted.
 */
export function relationsOf(text: string, title: string, adoptedOn: CivilDate | undefined): Relation[] {
  const byTitle = new Map<string, Relation>();
  for (const { title: repealed, issuedOn } of findRepeals(text)) {
    const key = `${repealed} ${issuedOn ?? ""}`;
    if (!byTitle.has(key))
      byTitle.set(key, { kind: "repeals", title: repealed, ...(issuedOn === undefined ? {} : { issuedOn }) });
  }
  const repealed = new Set([...byTitle.values()].map(({ title: each }) => each));
  const amended = findAmendments(text, title).filter((each) => !repealed.has(each));
  return [
    ...byTitle.values(),
    ...amended.map((each): Relation => ({
      kind: "amends",
      title: each,
      ...(adoptedOn === undefined ? {} : { issuedOn: adoptedOn }),
    })),
  ];
}
