import { mentionsIn } from "../../dialogue/mentions.ts";
import { tell } from "../../dialogue/tell.ts";
import type { Told } from "../../dialogue/told.ts";
import { drugsIn } from "../../drugs-in.ts";

/**
 * Whether a sentence that a model wrote for a record says of every finding what was told of it: none that nobody named,
 * none present that was denied, none denied that was not asked; no drug that its evidence does not name; and the
 * patient's own words in the quotation marks in which the evidence has them (病历书写基本规范: 患者所述药名、诊断加引号).
 */
export function isTrueToTold(sentence: string, evidence: readonly string[], told: readonly Told[]): boolean {
  const drugs = drugsIn(evidence.join("\n"));
  if ([...drugsIn(sentence)].some((drug) => !drugs.has(drug))) return false;
  for (const [, own = ""] of evidence.join("\n").matchAll(QUOTED))
    if (sentence.replaceAll(`“${own}”`, "").includes(own)) return false;
  return tell([{ index: 0, speaker: "patient", text: sentence }]).every((said) =>
    told.some(
      ({ finding, status, subject }) =>
        finding === said.finding && subject === said.subject && (status === said.status || said.status === "uncertain"),
    ),
  );
}

const QUOTED = /“([^“”]{1,40})”/g;

/** Whether sentences together still name every finding, every drug, every number and every own word of another one. */
export function keepsFactsOf(sentence: string, kept: readonly string[]): boolean {
  const all = kept.join("\n");
  const findings = new Set(mentionsIn(all).map(({ finding }) => finding));
  const drugs = drugsIn(all);
  const numbers = new Set(all.match(NUMBER));
  return (
    kept.length > 0 &&
    mentionsIn(sentence).every(({ finding }) => findings.has(finding)) &&
    [...drugsIn(sentence)].every((drug) => drugs.has(drug)) &&
    (sentence.match(NUMBER) ?? []).every((number) => numbers.has(number)) &&
    (sentence.match(QUOTED) ?? []).every((own) => all.includes(own)) &&
    (mentionsIn(sentence).length > 0 || NUMBER_IN.test(sentence) || all.includes(sentence))
  );
}

const NUMBER = /\d+(?:\.\d+)?|[一二三四五六七八九十两半]+(?=[个天日周月年次岁度])/g;
const NUMBER_IN = new RegExp(NUMBER.source);
