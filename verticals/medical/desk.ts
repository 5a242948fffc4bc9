import { overview } from "./dialogue/overview.ts";
import { readUtterances, type Turn } from "./dialogue/read-utterances.ts";
import { tell } from "./dialogue/tell.ts";

export { consultations } from "./desk/consultations.ts";
export { draftRecord } from "./tasks/draft/draft-record.ts";
export { checkRecord } from "./tasks/check/check-record.ts";
export type { CheckInput } from "./tasks/check/check-input.ts";
export type { Draft, DraftSentence } from "./tasks/draft/draft.ts";
export { mentionsIn } from "./dialogue/mentions.ts";
export { quotingDrugs } from "./tasks/draft/plain-words.ts";
export { recordTypeNamed } from "./records/record-types.ts";
export { readUtterances } from "./dialogue/read-utterances.ts";

/** A finding of a consultation, how the patient stands to it, and the temperatures said of it in ℃. */
export interface FindingOf {
  readonly name: string;
  readonly status: "present" | "absent" | "uncertain";
  /** The words it was called by, each time. */
  readonly words: readonly string[];
  readonly temperatures: readonly number[];
}

/** The findings that a consultation names, with their status; a topic that was found in order (精神好) is none. */
export function findingsOf(given: string | readonly Turn[]): readonly FindingOf[] {
  const told = tell(readUtterances(given)).filter(({ isNamed, status }) => isNamed || status !== "absent");
  return overview(told).map(({ finding, status, told: all }) => ({
    name: finding.name,
    status,
    words: all.map(({ words }) => words),
    temperatures: all.flatMap((each) =>
      each.status === "present" && each.temperature !== undefined ? [each.temperature] : [],
    ),
  }));
}
