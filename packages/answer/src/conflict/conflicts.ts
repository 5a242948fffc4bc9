import type { Answer, AnswerSentence, Citation, Message, RankedPassage } from "@guildhall/core";
import { cite } from "@guildhall/compose";
import { contradict, statement } from "@guildhall/guard";
import { createCodePoints, sentences } from "@guildhall/text";
import { yearsIn } from "../topic.ts";

/** What is answered, with what other documents say against it beside each sentence. */
export interface Conflicting extends Pick<Answer, "sentences" | "citations"> {
  readonly message: Message;
}

/** Contradicting sentences that are shown, at most. */
const MOST = 2;

/**
 * What other documents among the evidence say against a quoted sentence in the same words with other figures, both in
 * their own words; undefined where nothing does. None of them is preferred: that is for the reader. Documents of other
 * places, companies or years, and texts that no longer apply, contradict nothing.
 */
export function conflictsIn(
  { sentences: said, citations }: Pick<Answer, "sentences" | "citations">,
  passages: readonly RankedPassage[],
): Conflicting | undefined {
  const counting = passages.filter(({ standing: { status } }) => status === "in_force" || status === "unknown");
  const rivals = counting.flatMap((ranked) => statementsOf(ranked).map((own) => ({ ranked, own })));
  const added: Citation[] = [];
  const shown: AnswerSentence[] = [];
  for (const sentence of said) {
    const against = citations
      .filter(({ id }) => sentence.citations.includes(id))
      .flatMap((citation) => {
        const cited = passages.find(({ passage }) => passage.passageId === citation.passageId);
        const claimed = statement(citation.quote);
        return cited ? rivals.filter(({ ranked, own }) => isOfTheSame(cited, ranked) && contradict(claimed, own)) : [];
      });
    if (against.length === 0) continue;
    shown.push(sentence);
    for (const { ranked, own } of against) {
      const isKnown = [...citations, ...added].some(
        ({ quote, versionId }) => quote === own.text && versionId === ranked.passage.versionId,
      );
      const citation = isKnown ? undefined : cite(own.text, ranked, `x${added.length + 1}`);
      if (!citation || added.length === MOST) continue;
      added.push(citation);
      shown.push({ text: citation.quote, citations: [citation.id], support: "verbatim" });
    }
  }
  if (shown.length < 2) return undefined;
  const used = new Set(shown.flatMap((sentence) => sentence.citations));
  const kept = [...citations, ...added].filter(({ id }) => used.has(id));
  return { sentences: shown, citations: kept, message: messageOn(kept) };
}

function statementsOf({ passage: { text } }: RankedPassage) {
  const points = createCodePoints(text);
  return sentences(text).map(({ start, end }) => statement(points.slice(start, end)));
}

/** Another document on the same place, company and year, as far as both say. */
function isOfTheSame({ document: { version: one } }: RankedPassage, { document: { version: other } }: RankedPassage) {
  if (one.documentId === other.documentId) return false;
  const differ = (name: "region" | "code" | "reportPeriod"): boolean => {
    const values = [one, other].map(({ facts }) => (name === "region" ? facts.region : facts.more?.[name]));
    return values[0] !== undefined && values[1] !== undefined && values[0] !== values[1];
  };
  const [years, otherYears] = [yearsIn(one.title), yearsIn(other.title)];
  const sameYears = years.length === 0 || otherYears.length === 0 || years.some((year) => otherYears.includes(year));
  return sameYears && !differ("region") && !differ("code") && !differ("reportPeriod");
}

function messageOn(citations: readonly Citation[]): Message {
  const titles = [...new Set(citations.map(({ title }) => title))].filter((title) => title !== "");
  return titles.length > 1
    ? {
        zh: `${titles.map((title) => `《${title}》`).join("、")}所载的数字不同，请核对后再用。`,
        en: `${titles.join("; ")} give different figures. Check which is right before you use either.`,
      }
    : {
        zh: "不同的资料所载的数字不同，请核对后再用。",
        en: "Several documents give different figures. Check which is right before you use either.",
      };
}
