import type { Span } from "@guildhall/core";
import { foldCharacters, foldTable, type FoldTable } from "./fold-table.ts";

/** A text as search sees it. Never stored, never quoted. */
export interface Folded {
  readonly text: string;
  /** For each UTF-16 unit of `text` the code point of the input it came from, and one more: the input's length. */
  readonly positions: Uint32Array;
}

/** NFKC, lower case and radicals for search words and comparisons, with the way back to the input. */
export function foldForSearch(input: string): Folded {
  const length = fold(input);
  const folded = { text: unitsToText(length), positions: positions.slice(0, length + 1) };
  giveUpExcess();
  return folded;
}

/** The text alone, for those who need no way back. */
export function foldedText(input: string): string {
  const text = unitsToText(fold(input));
  giveUpExcess();
  return text;
}

/** Folds into the working memory; says how many units it wrote. */
function fold(input: string): number {
  const table = foldTable();
  let codePoint = 0;
  let length = 0;
  let at = 0;
  while (at < input.length) {
    if (length + LONGEST_CLUSTER > units.length) grow();
    const code = input.charCodeAt(at);
    const next = at + 1 < input.length ? input.charCodeAt(at + 1) : 0;
    if (table.isIgnored[code] === 1) {
      at += 1;
      codePoint += 1;
    } else if (table.needsNormalising[code] === 0 && table.isMark[next] === 0) {
      units[length] = table.unit[code] ?? code;
      positions[length] = codePoint;
      length += 1;
      at += 1;
      codePoint += 1;
    } else {
      const cluster = clusterAt(input, at, table);
      const folded = foldCharacters(cluster.text);
      while (length + folded.length >= units.length) grow();
      for (let each = 0; each < folded.length; each += 1) {
        units[length] = folded.charCodeAt(each);
        positions[length] = codePoint;
        length += 1;
      }
      at += cluster.text.length;
      codePoint += cluster.codePoints;
    }
  }
  positions[length] = codePoint;
  return length;
}

/** Room that is left before a character is folded; a cluster that needs more makes more. */
const LONGEST_CLUSTER = 64;
/** Working memory larger than this is given up after the text that needed it. */
const KEPT_UNITS = 1 << 18;

/** The working memory of a fold, which never waits in between: most texts are short, and new arrays cost more than they. */
let units = new Uint16Array(1 << 12);
let positions = new Uint32Array(1 << 12);

function grow(): void {
  const [moreUnits, morePositions] = [new Uint16Array(units.length * 2), new Uint32Array(units.length * 2)];
  moreUnits.set(units);
  morePositions.set(positions);
  [units, positions] = [moreUnits, morePositions];
}

function unitsToText(length: number): string {
  return Buffer.from(units.buffer, 0, length * 2).toString("utf16le");
}

function giveUpExcess(): void {
  if (units.length > KEPT_UNITS) [units, positions] = [new Uint16Array(KEPT_UNITS), new Uint32Array(KEPT_UNITS)];
}

/** The input span that a range of the folded text came from. */
export function foldedSpan({ positions }: Folded, start: number, end: number): Span {
  const from = positions[start] ?? 0;
  if (end <= start) return { start: from, end: from };
  const last = positions[end - 1] ?? from;
  const after = positions[end] ?? last + 1;
  return { start: from, end: Math.max(after, last + 1) };
}

/** A character and the marks that combine with it; a run of marks without end is cut. */
function clusterAt(input: string, at: number, table: FoldTable): { text: string; codePoints: number } {
  let end = at + ((input.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  let codePoints = 1;
  while (end < input.length && codePoints < 32 && table.isMark[input.charCodeAt(end)] === 1) {
    end += 1;
    codePoints += 1;
  }
  return { text: input.slice(at, end), codePoints };
}
