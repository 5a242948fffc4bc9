import type { Citation, RankedPassage } from "@guildhall/core";
import { createCodePoints } from "@guildhall/text";
import { nearQuote } from "./near-quote.ts";

/** The collection whose documents are invented, and marked so wherever they are cited. */
const SAMPLES = "samples";

/**
 * The citation of words that a model quoted: our code finds them in the passage and takes them from there. Nothing is
 * cited that does not stand in the source.
 */
export function cite(
  quote: string,
  { passage, document: { version }, standing }: RankedPassage,
  id: string,
): Citation | undefined {
  const found = nearQuote(passage.text, quote);
  if (!found) return undefined;
  const { publishedOn, effectiveFrom, effectiveTo, notBefore, documentNumber } = version.facts;
  return {
    id,
    documentId: version.documentId,
    versionId: version.versionId,
    passageId: passage.passageId,
    vertical: version.corpus.vertical,
    collection: version.corpus.collection,
    title: version.title,
    ...(documentNumber ? { documentNumber } : {}),
    locator: passage.locator,
    quote: createCodePoints(passage.text).slice(found.start, found.end),
    start: passage.start + found.start,
    end: passage.start + found.end,
    dates: {
      ...(publishedOn ? { publishedOn } : {}),
      ...(effectiveFrom ? { effectiveFrom } : {}),
      ...(effectiveTo ? { effectiveTo } : {}),
      ...(notBefore ? { notBefore } : {}),
    },
    standing,
    fictional: version.corpus.collection === SAMPLES,
  };
}
