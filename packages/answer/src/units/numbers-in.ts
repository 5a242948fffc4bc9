import { findFigures, foldForSearch } from "@guildhall/text";

const WRITTEN = /\d[\d,]*(?:\.\d+)?/g;

/** The numbers a text says, without sign or unit: 1,234.50 is 1234.5, 一千二百元 and 1200元 are 1200. */
export function numbersIn(text: string): ReadonlySet<number> {
  const { text: folded } = foldForSearch(text);
  const written = Array.from(folded.matchAll(WRITTEN), ([each]) => Number(each.replaceAll(",", "")));
  return new Set([...written, ...findFigures(folded).quantities.map(({ value }) => value)]);
}
