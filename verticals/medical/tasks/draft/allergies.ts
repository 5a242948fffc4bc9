import { answerIn } from "../../dialogue/answers.ts";
import type { Clause } from "../../dialogue/clauses.ts";
import { mentionsIn } from "../../dialogue/mentions.ts";
import { namesDrug } from "./plain-words.ts";

/** The item of the past history that allergies stand under. */
export const ALLERGIES = "过敏史";

/** Whether a clause of an answer belongs to the allergies: what to, what it did, and to what there is none beside it. */
export function isOfAllergies(clause: Clause, answer: readonly Clause[], asked: string | undefined): boolean {
  const before = answer[answer.indexOf(clause) - 1];
  const isOfDrug = asked === ALLERGIES && namesDrug(clause.text) && mentionsIn(clause.text).length > 0;
  return isOfDrug || tells(clause) || isReaction(clause, before, asked) || (deniesDrugs(clause) && answer.some(tells));
}

/** 没有过敏: there is none to anything. */
export function deniesAllergies(answer: readonly Clause[]): boolean {
  return answer.some(({ text }) => /不过敏|没(?:有)?过敏/.test(text)) && !answer.some(tells);
}

/** 我对头孢过敏: of a thing that is named, and neither denied nor asked. */
function tells({ text }: Clause): boolean {
  return (
    (/对[^，。]{1,10}过敏/.test(text) || (/过敏/.test(text) && namesDrug(text))) &&
    !/(?:没有?|无|不)[^，。]{0,8}过敏|是不是|会不会|可能|怀疑/.test(text)
  );
}

/** 对虾过敏，药没有过敏的. */
function deniesDrugs({ text }: Clause): boolean {
  return /药[^，。]{0,6}(?:没有?|不)[^，。]{0,2}过敏/.test(text);
}

/** 青霉素过敏，打了起疹子: what the allergy did belongs to it, not to this illness. */
function isReaction({ text, sentence }: Clause, before: Clause | undefined, asked: string | undefined): boolean {
  const isOfItems = asked === ALLERGIES;
  const tellsWhat = mentionsIn(text).some(({ finding }) => finding.kind !== "disease") || TOOK.test(text.trim());
  if (!tellsWhat) return false;
  if (before === undefined) return isOfItems && answerIn(text) === undefined;
  const isBehind = isOfItems ? answerIn(before.text) !== "no" : /过敏(?!性)|allergic/i.test(before.text);
  const isDenied = /(?:没有?|无|不)[^，。]{0,4}过敏|not allergic|no allerg/i.test(before.text);
  return (before.sentence === sentence || isOfItems) && isBehind && !isDenied;
}

/** 吃了嘴肿. */
const TOOK = /^[吃打用喝碰闻抹]了.{1,10}/;
