import { type AnswerSentence, type Citation, type Draft, type RankedPassage, textWithContext } from "@guildhall/core";
import { cite } from "@guildhall/compose";
import { bearing, ground } from "@guildhall/guard";

/** What a draft's own words are held against. */
export interface Grounds {
  readonly question: string;
  /** The passages the model was shown. */
  readonly passages: readonly RankedPassage[];
  /** A text as the model was shown it: what was withheld from it supports nothing. */
  readonly shownAs?: (text: string) => string;
}

/**
 * Holds every sentence that a model wrote itself against the passages it was shown: a sentence with support cites what
 * bears it out, one without stays bare and is told apart. Quotes stay as they are. A check that fails leaves the
 * sentence unchecked, which no guard lets pass.
 */
export function grounded(draft: Draft, grounds: Grounds): Draft {
  const citations: Citation[] = [...draft.citations];
  const sentences = draft.sentences.flatMap((sentence) =>
    sentence.support === "not_checked" ? checked(sentence, grounds, citations) : [sentence],
  );
  return { sentences, citations };
}

function checked(
  sentence: AnswerSentence,
  { question, passages, shownAs = asIs }: Grounds,
  citations: Citation[],
): readonly AnswerSentence[] {
  try {
    const evidence = passages.map(({ passage }) => shownAs(textWithContext(passage)));
    return ground({ claim: sentence.text, evidence, question }).sentences.map(({ text, verdict }): AnswerSentence => {
      const found = verdict === "supported" ? citationsFor(text, passages, shownAs, citations) : [];
      return { text, citations: found, support: found.length > 0 ? "supported" : "unsupported" };
    });
  } catch {
    return [sentence];
  }
}

/** Cites the sentences that bear a claim out; gives their ids. */
function citationsFor(
  claim: string,
  passages: readonly RankedPassage[],
  shownAs: (text: string) => string,
  citations: Citation[],
): readonly string[] {
  return bearing(
    claim,
    passages.map(({ passage }) => shownAs(passage.text)),
  ).flatMap(({ passage, quote }) => {
    const ranked = passages[passage];
    const citation = ranked && cite(quote, ranked, `c${citations.length + 1}`);
    if (!citation) return [];
    const known = citations.find(
      ({ versionId, start, end }) =>
        versionId === citation.versionId && start === citation.start && end === citation.end,
    );
    if (!known) citations.push(citation);
    return [(known ?? citation).id];
  });
}

function asIs(text: string): string {
  return text;
}
