import type { Citation, Guard } from "@guildhall/core";
import { createCodePoints } from "@guildhall/text";

/** Every quote is, character by character, what stands in the canonical text at the place it names. */
export const quotesStandInSource: Guard = {
  id: "quotes-stand-in-source",
  sees: "draft",
  release: "retract",
  rule: { source: "Guildhall DESIGN §3", verified: true },
  judge({ draft, sourceOf }) {
    const misquoted = draft.citations.filter((citation) => !stands(citation, sourceOf(citation.versionId)));
    return misquoted.length === 0
      ? { verdict: "allow", reason: { zh: "引文逐字见于原文。", en: "Every quote stands in its source." } }
      : {
          verdict: "block",
          reason: {
            zh: `有 ${misquoted.length} 处引文与原文不符。`,
            en: `${misquoted.length} quote(s) do not stand in the source.`,
          },
        };
  },
};

function stands({ quote, start, end }: Citation, source: string | undefined): boolean {
  return source !== undefined && quote.length > 0 && createCodePoints(source).slice(start, end) === quote;
}
