import type { Guard, GuardView, RankedPassage, Verdict } from "@guildhall/core";
import { drugsIn } from "../drugs-in.ts";
import { labelSectionsAsked } from "../ways/label-sections.ts";
import { isOurs } from "./is-ours.ts";

const rule = { source: "百业堂医疗规则：一种药的内容不得用来回答另一种药", version: "2026-11", verified: true };

/**
 * A question about a drug is answered only from what is about that drug: the label of another would be quoted otherwise,
 * for labels use the same words. It blocks passages of which none will do; the engine asks about each by itself.
 */
export const drugIsHeld: Guard = {
  id: "medical/drug-is-held",
  sees: "passages",
  release: "hold",
  rule,
  judge: ({ question, passages }) => {
    const ours = passages.filter(isOurs);
    return ours.length > 0 && ours.every((ranked) => isAboutAnother(question.text, ranked))
      ? blocked(question.text)
      : allowed;
  },
};

/** The same, of each passage that an answer cites. */
export const drugIsCited: Guard = {
  id: "medical/drug-is-cited",
  sees: "draft",
  release: "retract",
  rule,
  judge: (view) =>
    cited(view).some((ranked) => isAboutAnother(view.question.text, ranked)) ? blocked(view.question.text) : allowed,
};

function cited({ draft, passages }: GuardView): RankedPassage[] {
  const ids = new Set(draft.citations.map(({ passageId }) => passageId));
  return passages.filter((ranked) => isOurs(ranked) && ids.has(ranked.passage.passageId));
}

/**
 * The label of another drug is never evidence, whatever it mentions; for what stands in labels (a dose, a
 * contraindication) nothing is that does not name the drug.
 */
function isAboutAnother(question: string, { passage }: RankedPassage): boolean {
  const asked = drugsIn(question);
  if (asked.size === 0) return false;
  const owners = drugsIn(passage.context);
  if (owners.size > 0) return !sharesOne(asked, owners);
  return labelSectionsAsked(question).length > 0 && !sharesOne(asked, drugsIn(passage.text));
}

function sharesOne(asked: ReadonlySet<string>, named: ReadonlySet<string>): boolean {
  return [...asked].some((drug) => named.has(drug));
}

function blocked(question: string): Verdict {
  const drugs = [...drugsIn(question)].join("、");
  return {
    verdict: "block",
    reason: {
      zh: `现有资料中没有关于${drugs}的内容，不用其他药品的资料代答。`,
      en: `The archive holds nothing on ${drugs}; what it says of other drugs is not used instead.`,
    },
  };
}

const allowed: Verdict = {
  verdict: "allow",
  reason: { zh: "所引内容没有张冠李戴。", en: "No passage is about another drug." },
};
