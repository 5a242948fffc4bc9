import { answerIn } from "../../dialogue/answers.ts";
import type { Stand } from "../../dialogue/overview.ts";
import type { Told } from "../../dialogue/told.ts";
import { OF_LONG_STANDING } from "./denial-lines.ts";
import { type Line, sourcesOnce } from "./line.ts";

/**
 * 有鼻塞、胸痛: what the doctor asked for by its name and the patient said yes to, where no words of the patient's own name
 * it. Of whom and of when the question did not say, it is of the patient now.
 */
export function affirmedLines(stands: readonly Stand[]): readonly Line[] {
  const affirmed = stands.flatMap((stand) => {
    const told = stand.told.filter(isYes);
    const isOwn = stand.told.some(({ question, said }) => question === undefined && said.speaker !== "doctor");
    return stand.status === "present" && told.length > 0 && !isOwn ? [{ finding: stand.finding, told }] : [];
  });
  return (["illness", "past"] as const).flatMap((part): Line[] => {
    const own = affirmed.filter(({ finding }) => OF_LONG_STANDING.test(finding.name) === (part === "past"));
    const all = own.flatMap(({ told }) => told);
    if (all.length === 0) return [];
    const isEnglish = all.every(({ words }) => !/\p{Script=Han}/u.test(words));
    const names = own.map(({ finding }) => (isEnglish ? finding.english : finding.name));
    const sources = sourcesOnce(all.flatMap(({ said, question }) => (question ? [question, said] : [said])));
    const text = isEnglish ? `Reports ${names.join(", ")}.` : `有${names.join("、")}。`;
    return [{ part, text, support: "supported", sources }];
  });
}

/** A bare yes: what an answer says beyond it is told in its own words. */
function isYes({ status, question, subject, isNamed, words }: Told): boolean {
  const isBare = answerIn(words) === "yes" || words.trim().length <= 2;
  return status === "present" && question !== undefined && subject === "patient" && isNamed && isBare;
}
