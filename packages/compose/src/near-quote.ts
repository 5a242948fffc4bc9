import type { Span } from "@guildhall/core";
import { createCodePoints, findQuote, sentences } from "@guildhall/text";

/** A run must be this long and this share of the quote to be what the quote means. */
const LEAST = 12;
const SHARE = 0.6;
/** Characters of a quote that are compared. */
const LONGEST = 400;

/**
 * Where a quote stands in its source: exactly, or but for width, spaces and marks; else the whole sentence or sentences
 * around the longest run of characters that both share, so that no word of the source that turns its meaning is lost.
 */
export function nearQuote(source: string, quote: string): Span | undefined {
  return findQuote(source, quote) ?? aroundCommonRun(source, quote);
}

function aroundCommonRun(source: string, quote: string): Span | undefined {
  const wanted = [...quote.trim()].slice(0, LONGEST);
  const given = [...source];
  const run = longestRun(given, wanted);
  if (run.end - run.start < Math.max(LEAST, SHARE * wanted.length)) return undefined;
  const points = createCodePoints(source);
  const whole = sentences(source).filter(({ start, end }) => start < run.end && end > run.start);
  const start = whole[0]?.start ?? run.start;
  const end = whole.at(-1)?.end ?? run.end;
  const text = points.slice(start, end);
  const before = [...text].length - [...text.trimStart()].length;
  const after = [...text].length - [...text.trimEnd()].length;
  return { start: start + before, end: end - after };
}

/** The longest run of `wanted` in `given`, as a span of `given`. */
function longestRun(given: readonly string[], wanted: readonly string[]): Span {
  let best: Span = { start: 0, end: 0 };
  let before = new Uint16Array(wanted.length + 1);
  for (const [at, character] of given.entries()) {
    const here = new Uint16Array(wanted.length + 1);
    for (let index = 0; index < wanted.length; index += 1) {
      if (wanted[index] !== character) continue;
      const length = before[index]! + 1;
      here[index + 1] = length;
      if (length > best.end - best.start) best = { start: at + 1 - length, end: at + 1 };
    }
    before = here;
  }
  return best;
}
