import type { Span } from "@guildhall/core";
import { foldedSpan, foldForSearch, type Folded } from "@guildhall/text";
import { simplified } from "./simplified.ts";

/** A text as somebody reads it who is not to be fooled: narrow, lower case, simplified, nothing invisible, no space within Chinese. */
export interface PlainWords {
  readonly text: string;
  /** The code points of the original that a range of UTF-16 units came from. */
  span(start: number, end: number): Span;
}

/** What may be put between the letters of a Chinese word to hide it. */
const FILLER = /(?<=\p{Script=Han})[ \t　·.*_|~^-]{1,4}(?=\p{Script=Han})/gu;

/** Brings a text into its plain words, with the way back. Linear in its length. */
export function plainWords(original: string): PlainWords {
  const folded = foldForSearch(original);
  const whole = withoutFiller(folded);
  return { text: simplified(whole.text), span: (start, end) => foldedSpan(whole, start, end) };
}

function withoutFiller(folded: Folded): Folded {
  const fillers = [...folded.text.matchAll(FILLER)];
  if (fillers.length === 0) return folded;
  const positions = new Uint32Array(folded.positions.length);
  let [text, position] = ["", 0];
  const take = (end: number): void => {
    positions.set(folded.positions.subarray(position, end), text.length);
    text += folded.text.slice(position, end);
  };
  for (const { 0: filler, index } of fillers) {
    take(index);
    position = index + filler.length;
  }
  take(folded.text.length);
  positions[text.length] = folded.positions[folded.text.length] ?? 0;
  return { text, positions: positions.slice(0, text.length + 1) };
}
