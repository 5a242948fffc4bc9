import type { Guard, GuardView, RankedPassage, Verdict } from "@guildhall/core";
import { drugsIn } from "../drugs-in.ts";

const rule = { source: "百业堂医疗规则：一种药的内容不得用来回答另一种药", version: "2026-11", verified: true };

/**
 * A question about a drug is answered only from what names that drug: the label of another would be quoted otherwise,
 * for labels use the same words.
 */
export const drugIsHeld: Guard = {
  id: "medical/drug-is-held",
  sees: "passages",
  release: "hold",
  rule,
  judge: ({ question, passages }) => verdictOn(question.text, passages.filter(isOurs)),
};

/** The same, of what an answer cites. */
export const drugIsCited: Guard = {
  id: "medical/drug-is-cited",
  sees: "draft",
  release: "hold",
  rule,
  judge: (view) => verdictOn(view.question.text, cited(view)),
};

function cited({ draft, passages }: GuardView): RankedPassage[] {
  const ids = new Set(draft.citations.map(({ passageId }) => passageId));
  return passages.filter((ranked) => isOurs(ranked) && ids.has(ranked.passage.passageId));
}

/** A question may go to several trades; what another one holds is its own affair. */
function isOurs({ document: { version } }: RankedPassage): boolean {
  return version.corpus.vertical === "medical";
}

function verdictOn(question: string, passages: readonly RankedPassage[]): Verdict {
  const asked = [...drugsIn(question)];
  const named = drugsIn(passages.map(({ passage }) => `${passage.context}\n${passage.text}`).join("\n"));
  if (asked.length === 0 || passages.length === 0 || asked.some((drug) => named.has(drug))) return allowed;
  const drugs = asked.join("、");
  return {
    verdict: "block",
    reason: {
      zh: `现有资料中没有关于${drugs}的内容，不用其他药品的资料代答。`,
      en: `The archive holds nothing on ${drugs}; what it says of other drugs is not used instead.`,
    },
  };
}

const allowed: Verdict = { verdict: "allow", reason: { zh: "所引内容提到了所问的药品。", en: "The passages name the drug asked about." } };
