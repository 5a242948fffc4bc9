import type { Span } from "@guildhall/core";
import { createCodePoints } from "@guildhall/text";
import { brands } from "./vocabulary/brands.ts";
import { generics } from "./vocabulary/generics.ts";

const GENERIC_BY_NAME: ReadonlyMap<string, string> = new Map([
  ...generics.map((name) => [name, name] as const),
  ...Object.entries(brands),
]);

/** Longest first, so that 左氨氯地平 is never read as 氨氯地平. */
const NAME = new RegExp([...GENERIC_BY_NAME.keys()].toSorted((a, b) => b.length - a.length).join("|"), "g");

/** Where a text names drugs, by whatever name: code points, the first one first. */
export function drugPlaces(text: string): readonly Span[] {
  const points = createCodePoints(text);
  return [...text.matchAll(NAME)].map(({ index, 0: name }) => points.span(index, index + name.length));
}

/** The drugs a text names, by generic name without salt and form; brands and old names count as what they are. */
export function drugsIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(NAME)].map(([name]) => GENERIC_BY_NAME.get(name) ?? name));
}
