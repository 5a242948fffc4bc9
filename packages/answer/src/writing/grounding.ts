import { type AnswerSentence, type Citation, type Draft, type RankedPassage, textWithContext } from "@guildhall/core";
import { cite } from "@guildhall/compose";
import { assertsNothing, type Bearings, createBearings, groundIn } from "@guildhall/guard";

/** What a draft's own words are held against. */
export interface Grounds {
  readonly question: string;
  /** The passages the model was shown. */
  readonly passages: readonly RankedPassage[];
  /** A text as the model was shown it: what was withheld from it supports nothing. */
  readonly shownAs?: (text: string) => string;
}

/** Takes sentences as they are written; the draft holds them grounded. */
export interface Grounding {
  add(sentence: AnswerSentence, citation?: Citation): void;
  /** All sentences before are void. */
  restart(): void;
  draft(): Draft;
}

/**
 * Holds every sentence that a model wrote itself against the passages it was shown: a sentence with support cites what
 * bears it out, one without stays bare and is told apart; a question or an order in a passage bears nothing out. Quotes
 * stay as they are. A check that fails leaves the sentence unchecked, which no guard lets pass. Citations are counted in the order of the sentences, one a place.
 */
export function createGrounding(grounds: Grounds): Grounding {
  let sentences: AnswerSentence[] = [];
  let citations: Citation[] = [];
  let reading: Reading | undefined;

  function checkedOrBare(sentence: AnswerSentence): readonly AnswerSentence[] {
    const before = citations.length;
    try {
      reading ??= readOnce(grounds);
      return checked(sentence, grounds, reading, citations);
    } catch {
      citations.length = before;
      return [sentence];
    }
  }

  return {
    add(sentence, citation) {
      if (sentence.support === "not_checked") sentences.push(...checkedOrBare(sentence));
      else sentences.push(citation ? { ...sentence, citations: [known(citation, citations)] } : sentence);
    },
    restart() {
      sentences = [];
      citations = [];
    },
    draft: () => ({ sentences: [...sentences], citations: [...citations] }),
  };
}

/** The id of a citation of this place, which is added where there is none. */
function known(citation: Citation, citations: Citation[]): string {
  const { versionId, start, end } = citation;
  const same = citations.find((each) => each.versionId === versionId && each.start === start && each.end === end);
  if (same) return same.id;
  const id = `c${citations.length + 1}`;
  citations.push({ ...citation, id });
  return id;
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
    const borne = verdict === "supported" ? bearing(text) : [];
    const isSaidOnOrder = borne[0] !== undefined && assertsNothing(borne[0].quote, text);
    const found = isSaidOnOrder ? [] : citationsOf(borne, passages, citations);
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
    const citation = ranked && cite(quote, ranked, "");
    return citation ? [known(citation, citations)] : [];
  });
}

function asIs(text: string): string {
  return text;
}
