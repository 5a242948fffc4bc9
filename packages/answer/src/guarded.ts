import type { Catalogue, Draft, Guard, GuardVerdict, Question, RankedPassage, Vertical } from "@guildhall/core";
import {
  cleanOutput,
  everySentenceCites,
  generatedTextIsSupported,
  judge,
  judged,
  type Judgement,
  noInjection,
  quotesStandInSource,
} from "@guildhall/guard";

const onQuestions: readonly Guard[] = [noInjection];
/** What holds a draft against its sources; what is said without support is taken out first, and no other guard sees it. */
const againstSources: readonly Guard[] = [generatedTextIsSupported, everySentenceCites, quotesStandInSource];

/** The guards on a draft: against its sources where it has any, on its words, and those of the verticals. */
export function draftGuards(verticals: readonly Vertical[], { isGrounded = true } = {}): readonly Guard[] {
  return [
    ...(isGrounded ? againstSources : []),
    cleanOutput,
    ...guardsThatSee("sentence", verticals),
    ...guardsThatSee("draft", verticals),
  ];
}

export const emptyDraft: Draft = { sentences: [], citations: [] };

/** The verdicts on a question, before anything is looked for. */
export function questionVerdicts(question: Question, verticals: readonly Vertical[]): readonly GuardVerdict[] {
  return judge([...onQuestions, ...guardsThatSee("question", verticals)], {
    question,
    passages: [],
    draft: emptyDraft,
    sourceOf: () => undefined,
  });
}

/** Judges drafts of one answer, with the canonical texts they cite at hand: the verdicts, and what they leave. */
export function createJudging(
  question: Question,
  passages: readonly RankedPassage[],
  verticals: readonly Vertical[],
  { catalogue }: { readonly catalogue: Catalogue },
): (draft: Draft) => Promise<Judgement> {
  const sources = new Map<string, string | undefined>();
  const guards = draftGuards(verticals);
  return async (draft) => {
    const unread = new Set(draft.citations.map(({ versionId }) => versionId).filter((id) => !sources.has(id)));
    await Promise.all(
      [...unread].map(async (id) => sources.set(id, await catalogue.canonicalText(id, question.principal))),
    );
    return judged(guards, { question, passages, draft, sourceOf: (versionId) => sources.get(versionId) });
  };
}

/** Whether one of their guards must see the whole draft before any of it leaves. */
export function holdsTheWhole(verticals: readonly Vertical[]): boolean {
  return draftGuards(verticals).some(({ sees, release }) => sees === "draft" && release === "hold");
}

/** Guards of these verticals on a part; one that several share is asked once. */
export function guardsThatSee(part: Guard["sees"], verticals: readonly Vertical[]): readonly Guard[] {
  return [...new Set(verticals.flatMap(({ guards }) => guards.filter(({ sees }) => sees === part)))];
}
