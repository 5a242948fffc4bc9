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

/** The verdicts on a draft, with the canonical texts it cites at hand, and what they leave of it. */
export async function draftJudged(
  question: Question,
  passages: readonly RankedPassage[],
  draft: Draft,
  verticals: readonly Vertical[],
  { catalogue }: { readonly catalogue: Catalogue },
): Promise<Judgement> {
  const versionIds = [...new Set(draft.citations.map(({ versionId }) => versionId))];
  const texts = await Promise.all(
    versionIds.map((versionId) => catalogue.canonicalText(versionId, question.principal)),
  );
  const sources = new Map(versionIds.map((versionId, index) => [versionId, texts[index]]));
  const view = { question, passages, draft, sourceOf: (versionId: string) => sources.get(versionId) };
  return judged(draftGuards(verticals), view);
}

/** Guards of these verticals on a part; one that several share is asked once. */
export function guardsThatSee(part: Guard["sees"], verticals: readonly Vertical[]): readonly Guard[] {
  return [...new Set(verticals.flatMap(({ guards }) => guards.filter(({ sees }) => sees === part)))];
}
