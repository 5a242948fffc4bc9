import { foldForSearch } from "@guildhall/text";

/** How many weights a linear model has; features are hashed into so many. */
export const WEIGHTS = 1 << 15;

/** The most UTF-16 units of a text that are looked at: its beginning and its end. */
const LONGEST = 6000;

/**
 * The features of a text for a linear model: single Chinese characters, their pairs and triples, Latin words and pairs of
 * words, and the shape of the text (its length, its lines, its marks). Each is present or not; together they have length 1.
 */
export function gramsOf(text: string, marks: readonly string[] = []): Uint16Array {
  const folded = foldForSearch(shortened(text)).text;
  const found = new Set(marks.map(hash));
  let [previous, before] = ["", ""];
  for (const [token] of folded.matchAll(/[a-z]+(?:'[a-z]+)?|\d+|\p{Script=Han}|[^\s\p{L}\p{N}]/gu)) {
    const gram = /^\d/.test(token) ? `0${Math.min(token.length, 4)}` : token;
    found.add(hash(gram));
    if (previous) found.add(hash(`${previous} ${gram}`));
    if (before && isHan(gram) && isHan(previous) && isHan(before)) found.add(hash(`${before} ${previous} ${gram}`));
    [before, previous] = [previous, gram];
  }
  found.add(hash(`length ${Math.round(Math.log2(1 + text.length) * 2)}`));
  found.add(hash(`lines ${Math.round(Math.log2(1 + text.split("\n").length) * 2)}`));
  return Uint16Array.from(found).sort();
}

function shortened(text: string): string {
  return text.length <= LONGEST ? text : text.slice(0, LONGEST / 2) + text.slice(-LONGEST / 2);
}

function isHan(gram: string): boolean {
  const code = gram.codePointAt(0) ?? 0;
  return code >= 0x3400 && code < 0xa000;
}

/** FNV-1a, mixed, to the range of the weights. */
function hash(gram: string): number {
  let state = 0x811c9dc5;
  for (let at = 0; at < gram.length; at += 1) state = Math.imul(state ^ gram.charCodeAt(at), 0x01000193);
  state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
  return (state ^ (state >>> 13)) & (WEIGHTS - 1);
}
