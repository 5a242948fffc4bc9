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

/** The sentences that were said for a section. */
export function saidFor(section: string, lines: readonly Line[]): readonly DraftSentence[] {
  return (partsBySection[section] ?? []).flatMap((part) =>
    lines.filter((line) => line.part === part).map(({ text, support, sources }) => ({ text, support, sources })),
  );
}
