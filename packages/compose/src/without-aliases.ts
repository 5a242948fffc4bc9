import type { AliasedPassage } from "./evidence.ts";

/** Where a model writes aliases into its sentence: [P1], （P2、P3）. */
const POINTER = /\s*[[［【(（]\s*P\d+(?:\s*[,，、;；]\s*P\d+)*\s*[\]］】)）]/g;

/**
 * A sentence of a model without the aliases that it wrote into it, which mean nothing outside its request; and whether it
 * points to a passage that it was not given.
 */
export function withoutAliases(
  text: string,
  aliases: readonly string[],
  given: readonly AliasedPassage[],
): { readonly text: string; readonly isPointingNowhere: boolean } {
  const written = [...text.matchAll(POINTER)].flatMap(([pointer]) => pointer.match(/P\d+/g) ?? []);
  const known = new Set(given.map(({ alias }) => alias));
  return {
    text: text.replaceAll(POINTER, "").trim(),
    isPointingNowhere: [...aliases, ...written].some((alias) => !known.has(alias)),
  };
}
