import type { Span } from "@guildhall/core";
import { createCodePoints } from "./code-points.ts";
import { foldForSearch } from "./fold.ts";

/** Finds where a quote stands in its source: as it is, else without regard to width, spaces, quotation marks and radicals. */
export function findQuote(source: string, quote: string): Span | undefined {
  if (quote.trim() === "") return undefined;
  const exact = source.indexOf(quote);
  if (exact >= 0) return createCodePoints(source).span(exact, exact + quote.length);

  const wanted = squeeze(quote).text;
  const { text, starts } = squeeze(source);
  const at = wanted === "" ? -1 : text.indexOf(wanted);
  if (at < 0) return undefined;
  const start = starts[at] ?? 0;
  const last = starts[at + wanted.length - 1] ?? start;
  return { start, end: last + 1 };
}

/** The folded text without spaces, quotation marks as one, and the code point each unit came from. */
function squeeze(input: string): { text: string; starts: Uint32Array } {
  const { text, positions } = foldForSearch(input);
  const starts = new Uint32Array(text.length);
  const kept: string[] = [];
  let length = 0;
  for (const match of text.matchAll(/\S+/g)) {
    kept.push(match[0]);
    for (let each = 0; each < match[0].length; each += 1) starts[length + each] = positions[match.index + each] ?? 0;
    length += match[0].length;
  }
  return {
    text: kept
      .join("")
      .replaceAll(/[“”„‟「」『』«»]/g, '"')
      .replaceAll(/[‘’‚‛`´]/g, "'"),
    starts,
  };
}
