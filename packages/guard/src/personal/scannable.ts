import type { Span } from "@guildhall/core";
import { createCodePoints } from "@guildhall/text";

/** A text as detectors read it: full-width forms narrowed, invisible characters gone, case kept. */
export interface Scannable {
  readonly text: string;
  /** The code points of the original that a range of `text` came from. */
  span(start: number, end: number): Span;
}

const UNUSUAL =
  /[\uff01-\uff5e\u3000\u00a0\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u2010-\u2015\u2212\ud800-\udfff]/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u{e0000}-\u{e007f}]/u;
const DASH = /[\u2010-\u2015\u2212]/;

/** Narrows a text for scanning; costs nothing where there is nothing to narrow. */
export function scannable(input: string): Scannable {
  if (!UNUSUAL.test(input)) {
    const points = createCodePoints(input);
    return { text: input, span: points.span };
  }
  let text = "";
  const positions: number[] = [];
  let position = 0;
  for (const character of input) {
    const narrow = narrowed(character);
    for (let unit = 0; unit < narrow.length; unit += 1) positions.push(position);
    text += narrow;
    position += 1;
  }
  positions.push(position);
  return { text, span: (start, end) => ({ start: positions[start] ?? position, end: endOf(positions, end) }) };
}

/** One past the last character of the range: what is invisible after it does not belong to it. */
function endOf(positions: readonly number[], end: number): number {
  return end === 0 ? 0 : (positions[end - 1] ?? 0) + 1;
}

function narrowed(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code === 0x3000 || code === 0xa0) return " ";
  if (code < 0xad) return character;
  if (INVISIBLE.test(character)) return "";
  if (DASH.test(character)) return "-";
  return /^\p{Nd}$/u.test(character) ? character.normalize("NFKC") : character;
}
