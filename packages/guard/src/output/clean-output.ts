import type { DraftSpan, Guard, GuardView } from "@guildhall/core";
import { createCodePoints } from "@guildhall/text";
import { linksIn } from "./links-in.ts";

/**
 * What a model says itself is plain words: no markup, no picture, and no address but that of a source it cites. A page
 * that shows it can be made to load nothing and to lead nowhere. Quotations stay as they are; they are shown as text.
 */
export const cleanOutput: Guard = {
  id: "clean-output",
  sees: "draft",
  release: "hold",
  rule: {
    source: "OWASP Top 10 for LLM Applications, LLM05 Improper Output Handling",
    version: "2025",
    verified: true,
  },
  judge(view) {
    const spans = view.draft.sentences.flatMap(({ text, support }, index) =>
      support === "verbatim" ? [] : strayIn(text, index, sourcesOf(view)),
    );
    return spans.length === 0
      ? {
          verdict: "allow",
          reason: { zh: "没有标记、图片或来源以外的网址。", en: "No markup, no picture, no address but of sources." },
        }
      : {
          verdict: "redact",
          spans,
          reason: {
            zh: `有 ${spans.length} 处标记、图片或来源以外的网址，已略去。`,
            en: `${spans.length} piece(s) of markup, pictures or addresses other than of sources were left out.`,
          },
        };
  },
};

/** Addresses that documents which the draft cites were taken from. */
function sourcesOf({ draft, passages }: GuardView): ReadonlySet<string> {
  const cited = new Set(draft.citations.map(({ versionId }) => versionId));
  return new Set(
    passages.flatMap(({ document: { version } }) =>
      cited.has(version.versionId) ? (version.facts.more?.["sourceUrl"] ?? []) : [],
    ),
  );
}

function strayIn(text: string, sentence: number, sources: ReadonlySet<string>): readonly DraftSpan[] {
  const points = createCodePoints(text);
  return linksIn(text)
    .filter(({ address }) => address === undefined || !sources.has(address))
    .map(({ start, end }) => ({ sentence, ...points.span(start, end) }));
}
