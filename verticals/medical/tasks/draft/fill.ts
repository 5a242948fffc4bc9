import type { DraftSentence } from "./draft.ts";
import type { Line, Part } from "./line.ts";

/** Which parts of what was said go into a section, in order. Sections that are not here take from the chart only. */
const partsBySection: Readonly<Record<string, readonly Part[]>> = {
  present_illness: ["illness"],
  history: ["illness", "past"],
  condition: ["illness"],
  supplement: ["illness"],
  past_history: ["past"],
  personal_history: ["personal"],
  marital_history: ["marital"],
  menstrual_history: ["menstrual"],
  family_history: ["family"],
  examination: ["examination"],
  auxiliary: ["results"],
  results: ["results"],
  diagnosis: ["diagnosis"],
  preliminary_diagnosis: ["diagnosis"],
  discharge_diagnosis: ["diagnosis"],
  discussion: ["diagnosis"],
  treatment: ["advice"],
  plan: ["advice"],
  measures: ["advice"],
  discharge_orders: ["advice"],
  case_features: ["illness", "past", "personal", "family", "examination", "results"],
};

/** Where it goes in a record that has no section for it: each part named by its label there. */
const elsewhere: Partial<Readonly<Record<Part, Part>>> = {
  marital: "past",
  menstrual: "past",
  personal: "past",
  family: "past",
};

/** Lines with parts that a record with these sections has: a first visit keeps what was told of births under the past. */
export function placed(lines: readonly Line[], sections: readonly string[]): readonly Line[] {
  const has = new Set(sections.flatMap((section) => partsBySection[section] ?? []));
  return lines.map((line) => {
    const other = elsewhere[line.part];
    return has.has(line.part) || other === undefined ? line : { ...line, part: other };
  });
}

/** The sentences that were said for a section. */
export function saidFor(section: string, lines: readonly Line[]): readonly DraftSentence[] {
  return (partsBySection[section] ?? []).flatMap((part) =>
    lines.filter((line) => line.part === part).map(({ text, support, sources }) => ({ text, support, sources })),
  );
}
