import { type Clause } from "../../dialogue/clauses.ts";
import { type Spoken, spoken, type Utterance } from "../../dialogue/utterance.ts";
import type { DraftSentence, Source } from "./draft.ts";

/** What was said for one part of a record. */
export type Part =
  | "illness"
  | "past"
  | "personal"
  | "marital"
  | "menstrual"
  | "family"
  | "examination"
  | "results"
  | "diagnosis"
  | "advice";

/** A sentence of a record with the part it belongs to. */
export interface Line extends DraftSentence {
  readonly part: Part;
}

/** The words of consecutive clauses of one turn. */
export function spanOf(utterance: Utterance, clauses: readonly Clause[]): Spoken {
  return spoken(utterance, clauses.at(0)?.start ?? 0, clauses.at(-1)?.end ?? 0);
}

/** Every source once. */
export function sourcesOnce(sources: readonly Source[]): readonly Source[] {
  const seen = new Set<string>();
  return sources.filter((source) => {
    const key = JSON.stringify(source);
    return seen.has(key) ? false : seen.add(key);
  });
}
