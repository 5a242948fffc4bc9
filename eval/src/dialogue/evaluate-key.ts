import { bootstrapBySource } from "../metrics/bootstrap-groups.ts";
import { rounded, roundedRange } from "../report/rounded.ts";
import type { Provenance, Summary } from "../report/summary.ts";
import { draftOf } from "./draft-of.ts";
import type { KeyRow } from "./read-dialogues.ts";

interface Cited {
  readonly id: string;
  readonly labelled: readonly number[];
  readonly cited: readonly number[];
}

export interface KeySummary extends Summary {
  readonly rows: number;
  /** Share of the labelled utterances that the draft cites. */
  readonly citedOfLabelled: number;
  /** How many utterances it cites for each that is labelled. */
  readonly citedPerLabelled: number;
}

/** Which turns an outpatient draft cites, against those that people labelled as the record's. */
export function evaluateKey(set: string, rows: readonly KeyRow[], provenance: Provenance) {
  const results = rows.map(citedIn);
  const figures = figuresOf(results);
  const ranges = bootstrapBySource(results, ({ id }) => id, figuresOf);
  const summary: KeySummary = {
    ...provenance,
    suite: "dialogue",
    set,
    rows: rows.length,
    citedOfLabelled: rounded(figures.citedOfLabelled),
    citedPerLabelled: rounded(figures.citedPerLabelled),
    intervals: Object.fromEntries(Object.entries(ranges).map(([name, range]) => [name, roundedRange(range)])),
  };
  return { summary, results };
}

function citedIn({ id, turns, labels }: KeyRow): Cited {
  const draft = draftOf(turns);
  const sources = draft.sections.flatMap(({ sentences }) => sentences).flatMap((sentence) => sentence.sources);
  const cited = new Set(sources.flatMap((source) => (source.kind === "utterance" ? [source.utterance] : [])));
  return {
    id,
    labelled: labels.flatMap((label, at) => (label > 0 ? [at] : [])),
    cited: [...cited].toSorted((a, b) => a - b),
  };
}

function figuresOf(results: readonly Cited[]) {
  const labelled = results.reduce((sum, each) => sum + each.labelled.length, 0);
  const cited = results.reduce((sum, each) => sum + each.cited.length, 0);
  const both = results.reduce((sum, each) => sum + each.labelled.filter((at) => each.cited.includes(at)).length, 0);
  return { citedOfLabelled: both / Math.max(1, labelled), citedPerLabelled: cited / Math.max(1, labelled) };
}
