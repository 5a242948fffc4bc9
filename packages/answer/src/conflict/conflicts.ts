import type { AnswerSentence, Citation, Draft, Message, RankedPassage } from "@guildhall/core";
import { cite } from "@guildhall/compose";
import { contradict, isBlocked, type Judgement, statement, type Statement, withoutPayloads } from "@guildhall/guard";
import { createCodePoints, sentences } from "@guildhall/text";
import { yearsIn } from "../topic.ts";

/** What is answered, with what other documents say against it beside each sentence, as the guards leave it. */
export interface Conflicting extends Judgement {
  readonly message: Message;
}

/** Contradicting sentences that are added, at most. */
const MOST = 2;

/**
 * What other documents among the evidence say against a quoted sentence in the same words with other figures, both in
 * their own words; undefined where nothing does. None of them is preferred: that is for the reader. Documents of other
 * places, companies or years, and texts that no longer apply, contradict nothing. What is added passes the guards too;
 * where they block it, only what was quoted already is set side by side.
 */
export async function conflictsIn(
  released: Draft,
  passages: readonly RankedPassage[],
  judge: (draft: Draft) => Promise<Judgement>,
): Promise<Conflicting | undefined> {
  for (const most of [MOST, 0]) {
    const draft = withRivals(released, passages, most);
    if (!draft) continue;
    const judgement = await judge(draft);
    const documents = new Set(judgement.draft.citations.map(({ documentId }) => documentId));
    if (isBlocked(judgement.verdicts) || documents.size < 2 || judgement.draft.sentences.length < 2) continue;
    return { ...judgement, message: messageOn(judgement.draft.citations) };
  }
  return undefined;
}

/** The sentences that are contradicted, each with what contradicts it behind it; so many are added at most. */
function withRivals(
  { sentences: said, citations }: Draft,
  passages: readonly RankedPassage[],
  most: number,
): Draft | undefined {
  const claims = citations.map((citation) => ({ citation, claimed: statement(citation.quote) }));
  if (claims.every(({ claimed }) => claimed.figures.quantities.length === 0)) return undefined;
  const rivals = passages.filter(countsBeside(citations)).flatMap(statementsOf);
  const added: Citation[] = [];
  const shown: AnswerSentence[] = [];
  for (const sentence of said) {
    const against = claims
      .filter(({ citation }) => sentence.citations.includes(citation.id))
      .flatMap(({ citation, claimed }) => {
        const cited = passages.find(({ passage }) => passage.passageId === citation.passageId);
        return cited ? rivals.filter(({ ranked, own }) => isOfTheSame(cited, ranked) && contradict(claimed, own)) : [];
      });
    if (against.length === 0) continue;
    shown.push(sentence);
    for (const { ranked, own } of against) {
      const isKnown = [...citations, ...added].some(
        ({ quote, versionId }) => quote === own.text && versionId === ranked.passage.versionId,
      );
      const isOpen = !isKnown && added.length < most && withoutPayloads(own.text) === own.text;
      const citation = isOpen ? cite(own.text, ranked, `x${added.length + 1}`) : undefined;
      if (!citation) continue;
      added.push(citation);
      shown.push({ text: citation.quote, citations: [citation.id], support: "verbatim" });
    }
  }
  if (shown.length < 2) return undefined;
  const used = new Set(shown.flatMap((sentence) => sentence.citations));
  return { sentences: shown, citations: [...citations, ...added].filter(({ id }) => used.has(id)) };
}

/** Of texts that count on the day, those that can stand against what is cited: there is another document. */
function countsBeside(citations: readonly Citation[]): (ranked: RankedPassage) => boolean {
  return ({ standing: { status }, passage: { documentId } }) =>
    (status === "in_force" || status === "unknown") && citations.some((each) => each.documentId !== documentId);
}

function statementsOf(ranked: RankedPassage): readonly { readonly ranked: RankedPassage; readonly own: Statement }[] {
  const { text } = ranked.passage;
  const points = createCodePoints(text);
  return sentences(text).map(({ start, end }) => ({ ranked, own: statement(points.slice(start, end)) }));
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
