import { type AnswerSentence, type Citation, type Draft, type RankedPassage, textWithContext } from "@guildhall/core";
import { cite } from "@guildhall/compose";
import { type Bearings, createBearings, groundIn } from "@guildhall/guard";

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
  let reading: Reading | undefined;
  const sentences = draft.sentences.flatMap((sentence) => {
    if (sentence.support !== "not_checked") return [sentence];
    try {
      reading ??= readOnce(grounds);
      return checked(sentence, grounds, reading, citations);
    } catch {
      return [sentence];
    }
  });
  return { sentences, citations };
}

/** The passages as they were shown, read once for all sentences. */
interface Reading {
  readonly ground: ReturnType<typeof groundIn>;
  readonly bearing: Bearings;
}

function readOnce({ passages, shownAs = asIs }: Grounds): Reading {
  return {
    ground: groundIn(passages.map(({ passage }) => shownAs(textWithContext(passage)))),
    bearing: createBearings(passages.map(({ passage }) => shownAs(passage.text))),
  };
}

function checked(
  sentence: AnswerSentence,
  { question, passages }: Grounds,
  { ground, bearing }: Reading,
  citations: Citation[],
): readonly AnswerSentence[] {
  return ground(sentence.text, question).sentences.map(({ text, verdict }): AnswerSentence => {
    const found = verdict === "supported" ? citationsOf(bearing(text), passages, citations) : [];
    const support = found.length > 0 ? "supported" : "unsupported";
    return { text, citations: found, support, ...(sentence.marks && { marks: sentence.marks }) };
  });
}

/** Cites the sentences that bear a claim out; gives their ids. */
function citationsOf(
  bearings: ReturnType<Bearings>,
  passages: readonly RankedPassage[],
  citations: Citation[],
): readonly string[] {
  return bearings.flatMap(({ passage, quote }) => {
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
