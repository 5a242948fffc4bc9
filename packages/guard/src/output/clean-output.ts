import type { Draft, DraftSpan, Guard, GuardView } from "@guildhall/core";
import { createCodePoints } from "@guildhall/text";
import { holdsCode } from "./code-in.ts";
import { linksIn } from "./links-in.ts";
import { blanked, joinedRanges, strayLinks } from "./stray-links.ts";

/**
 * What a model says itself is plain words: no markup, no code, no picture, and no address but that of a source it
 * cites. A page that shows it can be made to load nothing and to lead nowhere. Quotations stay as they are; they are shown as text.
 */
export const cleanOutput: Guard = {
  id: "clean-output",
  sees: "draft",
  release: "retract",
  rule: {
    source: "OWASP Top 10 for LLM Applications, LLM05 Improper Output Handling",
    version: "2025",
    verified: true,
  },
  judge(view) {
    const spans = strayIn(view.draft, sourcesOf(view));
    return spans.length === 0
      ? {
          verdict: "allow",
          reason: {
            zh: "没有标记、代码、图片或来源以外的网址。",
            en: "No markup, no code, no picture, no address but of sources.",
          },
        }
      : {
          verdict: "redact",
          spans,
          reason: {
            zh: `有 ${spans.length} 处标记、代码、图片或来源以外的网址，已略去。`,
            en: `${spans.length} piece(s) of markup, code, pictures or addresses other than of sources were left out.`,
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

function strayIn({ sentences }: Draft, sources: ReadonlySet<string>): readonly DraftSpan[] {
  const stray = sentences.map(({ text, support }) => (support === "verbatim" ? [] : strayLinks(text, sources)));
  // a reader may put the sentences one after the other: what none of them holds, two of them can
  const left = sentences.map(({ text, support }, index) =>
    support === "verbatim"
      ? blanked(text, [{ start: 0, end: text.length }])
      : blanked(text, [...linksIn(text), ...(stray[index] ?? [])]),
  );
  const across = strayLinks(left.join(""), new Set());
  let from = 0;
  return sentences.flatMap(({ text, support }, sentence) => {
    const [start, end] = [from, (from += text.length)];
    if (support === "verbatim") return [];
    const points = createCodePoints(text);
    if (holdsCode(text)) return [{ sentence, start: 0, end: points.length }];
    const crossing = across
      .filter((range) => range.start < end && range.end > start)
      .map((range) => ({ start: Math.max(range.start - start, 0), end: Math.min(range.end, end) - start }));
    return joinedRanges([...(stray[sentence] ?? []), ...crossing]).map((range) => ({
      sentence,
      ...points.span(range.start, range.end),
    }));
  });
}
