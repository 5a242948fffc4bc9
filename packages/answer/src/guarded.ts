import type { Catalogue, Draft, Guard, GuardVerdict, Question, RankedPassage, Vertical } from "@guildhall/core";
import {
  everySentenceCites,
  generatedTextIsSupported,
  isBlocked,
  judge,
  noInjection,
  quotesStandInSource,
  supportedPart,
} from "@guildhall/guard";

const onQuestions: readonly Guard[] = [noInjection];
/** What is said without support is taken out first: no other guard sees it. */
const supportFirst: readonly Guard[] = [generatedTextIsSupported];
/** Guards of the platform on what is left; those of a vertical come after them. */
const onDrafts: readonly Guard[] = [everySentenceCites, quotesStandInSource];

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

/** The verdicts on a draft, with the canonical texts it cites at hand. */
export async function draftVerdicts(
  question: Question,
  passages: readonly RankedPassage[],
  draft: Draft,
  verticals: readonly Vertical[],
  { catalogue }: { readonly catalogue: Catalogue },
): Promise<readonly GuardVerdict[]> {
  const versionIds = [...new Set(draft.citations.map(({ versionId }) => versionId))];
  const texts = await Promise.all(
    versionIds.map((versionId) => catalogue.canonicalText(versionId, question.principal)),
  );
  const sources = new Map(versionIds.map((versionId, index) => [versionId, texts[index]]));
  const view = { question, passages, draft, sourceOf: (versionId: string) => sources.get(versionId) };
  const supported = judge(supportFirst, view);
  if (isBlocked(supported)) return supported;
  const others = [...onDrafts, ...guardsThatSee("draft", verticals)];
  return [...supported, ...judge(others, { ...view, draft: supportedPart(draft) })];
}

export function guardsThatSee(part: Guard["sees"], verticals: readonly Vertical[]): readonly Guard[] {
  return verticals.flatMap(({ guards }) => guards.filter(({ sees }) => sees === part));
}
