import type {
  AnswerSentence,
  Draft,
  GuardVerdict,
  Principal,
  Question,
  RankedPassage,
  Vertical,
} from "@guildhall/core";
import {
  findPersonalData,
  isBlocked,
  judge,
  judged,
  type PersonalData,
  type Redaction,
  withoutPayloads,
} from "@guildhall/guard";
import { createCodePoints, sentences } from "@guildhall/text";
import { createGrounding } from "../writing/grounding.ts";
import { draftGuards, emptyDraft, guardsThatSee, questionVerdicts } from "../guarded.ts";
import { givenPassage, type GivenPassage } from "./given-passage.ts";

/** A text that some model wrote elsewhere, with what it was asked and shown. */
export interface TextToCheck {
  /** Judged too where it is given. */
  readonly asked?: Question;
  readonly passages: readonly GivenPassage[];
  readonly text: string;
}

/** Words of a passage that bear a sentence out: code points [start, end) of its text. */
export interface GivenCitation {
  readonly id: string;
  readonly passage: number;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

/** What the guards of a vertical make of a text. */
export interface CheckedText {
  /** Nothing of it may be released. */
  readonly isBlocked: boolean;
  readonly verdicts: readonly GuardVerdict[];
  /** Its sentences as they were given, with the support that the passages give them. */
  readonly sentences: readonly AnswerSentence[];
  readonly citations: readonly GivenCitation[];
  /** What was taken out, by which guard. */
  readonly redactions: readonly Redaction[];
  /** What may be released. */
  readonly released: string;
  /** Personal data in the text: code points of it. */
  readonly personalData: readonly PersonalData[];
  /** Passages that speak to the machine, which no model should see as they are. */
  readonly suspicious: readonly number[];
}

/**
 * Runs the guards of a vertical over a text that was written elsewhere. With passages every sentence is held against
 * them; without, sentences are `not_checked` and only what can be said of the words alone is said.
 */
export function checkText(
  { asked, passages: given, text }: TextToCheck,
  vertical: Vertical,
  principal: Principal,
): CheckedText {
  const question = asked ?? { text: "", verticals: [vertical.id], filters: {}, history: false, principal };
  const passages = given.map((passage, index) => givenPassage(passage, index, principal.tenant, vertical.id));
  const ofQuestion = asked ? questionVerdicts(asked, [vertical]) : [];
  const shown = judge(guardsThatSee("passages", [vertical]), {
    question,
    passages,
    draft: emptyDraft,
    sourceOf: () => undefined,
  });
  const draft = draftOf(text, question.text, passages);
  const sourceOf = (versionId: string): string | undefined =>
    passages.find(({ passage }) => passage.versionId === versionId)?.passage.text;
  const guards = draftGuards([vertical], { isGrounded: passages.length > 0 });
  const judgement = judged(guards, { question, passages, draft, sourceOf });
  const verdicts = [...ofQuestion, ...(passages.length > 0 ? shown : []), ...judgement.verdicts];
  const blocked = isBlocked(verdicts);
  return {
    isBlocked: blocked,
    verdicts,
    sentences: draft.sentences,
    citations: draft.citations.map(({ id, versionId, quote, start, end }) => ({
      id,
      passage: passages.findIndex(({ passage }) => passage.versionId === versionId),
      quote,
      start,
      end,
    })),
    redactions: judgement.redactions,
    released: blocked ? "" : judgement.draft.sentences.map((sentence) => sentence.text).join("\n"),
    personalData: findPersonalData(text),
    suspicious: given.flatMap((passage, index) => (withoutPayloads(passage.text) === passage.text ? [] : [index])),
  };
}

function draftOf(text: string, question: string, passages: readonly RankedPassage[]): Draft {
  const unchecked = (part: string): AnswerSentence => ({ text: part, citations: [], support: "not_checked" });
  if (passages.length > 0) {
    const grounding = createGrounding({ question, passages, shownAs: withoutPayloads });
    grounding.add(unchecked(text));
    return grounding.draft();
  }
  const points = createCodePoints(text);
  return { sentences: sentences(text).map(({ start, end }) => unchecked(points.slice(start, end))), citations: [] };
}
