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
  const table = foldTable();
  const out = createUnits(input.length);
  let codePoint = 0;
  let at = 0;
  while (at < input.length) {
    const code = input.charCodeAt(at);
    const next = at + 1 < input.length ? input.charCodeAt(at + 1) : 0;
    if (table.isIgnored[code] === 1) {
      at += 1;
      codePoint += 1;
    } else if (table.needsNormalising[code] === 0 && table.isMark[next] === 0) {
      out.push(table.unit[code] ?? code, codePoint);
      at += 1;
      codePoint += 1;
    } else {
      const cluster = clusterAt(input, at, table);
      const folded = foldCharacters(cluster.text);
      for (let each = 0; each < folded.length; each += 1) out.push(folded.charCodeAt(each), codePoint);
      at += cluster.text.length;
      codePoint += cluster.codePoints;
    }
  }
  return out.finish(codePoint);
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

function createUnits(expected: number) {
  let units = new Uint16Array(expected + 64);
  let positions = new Uint32Array(expected + 65);
  let length = 0;
  return {
    push(unit: number, position: number): void {
      if (length === units.length) {
        units = grown(units, new Uint16Array(length * 2));
        positions = grown(positions, new Uint32Array(length * 2 + 1));
      }
      units[length] = unit;
      positions[length] = position;
      length += 1;
    },
    finish(codePoints: number): Folded {
      positions[length] = codePoints;
      const text = Buffer.from(units.buffer, units.byteOffset, length * 2).toString("utf16le");
      return { text, positions: positions.subarray(0, length + 1) };
    },
  };
}

function grown<Units extends Uint16Array | Uint32Array>(from: Units, to: Units): Units {
  to.set(from);
  return to;
}
