import { medicalDesk } from "@guildhall/verticals";
import { unsupportedFacts } from "../dialogue/unsupported-facts.ts";
import { bootstrapBySource } from "../metrics/bootstrap-groups.ts";
import { rounded, roundedRange } from "../report/rounded.ts";
import type { Provenance, Summary } from "../report/summary.ts";
import { families, type RecordCase, recordCases } from "./make-cases.ts";

/** The hour of the check; the cases carry their own. */
const NOW = "2026-11-01T00:00:00Z";

interface Checked {
  readonly id: string;
  readonly family: string;
  readonly expects?: string;
  readonly found: readonly string[];
  readonly said: readonly string[];
}

export interface RecordsSummary extends Summary {
  readonly cases: number;
  /** Of the faults laid into records. */
  readonly seededFound: number;
  /** Of the right records, how many get a warning or an error. */
  readonly falseAlarms: number;
  /** In drafts: facts without a source, sections filled of which nothing was said, denials of what nobody asked. */
  readonly unsupportedFills: number;
  readonly unaskedDenials: number;
  readonly draftFacts: number;
}

/** `eval records`: a hundred invented records, half of them right, and the drafts of invented consultations. */
export function evaluateRecords(provenance: Provenance): {
  readonly summary: RecordsSummary;
  readonly results: readonly Checked[];
} {
  const results = recordCases().map(checked);
  const figures = figuresOf(results);
  const ranges = bootstrapBySource(results, ({ family }) => family, figuresOf);
  const drafts = families.flatMap(({ recordType, talk }) => (talk ? [draftFaults(recordType, talk)] : []));
  const summary: RecordsSummary = {
    ...provenance,
    suite: "records",
    set: "own-100",
    cases: results.length,
    seededFound: rounded(figures.seededFound),
    falseAlarms: rounded(figures.falseAlarms),
    unsupportedFills: drafts.reduce((sum, each) => sum + each.unsupported.length, 0),
    unaskedDenials: drafts.reduce((sum, each) => sum + each.unasked.length, 0),
    draftFacts: drafts.reduce((sum, each) => sum + each.facts, 0),
    intervals: Object.fromEntries(Object.entries(ranges).map(([name, range]) => [name, roundedRange(range)])),
  };
  return { summary, results };
}

function checked({ id, family, input, expects }: RecordCase): Checked {
  const type = medicalDesk.recordTypeNamed(input.recordType);
  if (type === undefined) throw new Error(`no kind of record ${input.recordType}`);
  const findings = medicalDesk.checkRecord(input, type, NOW).findings.filter(({ severity }) => severity !== "note");
  return {
    id,
    family,
    ...(expects === undefined ? {} : { expects }),
    found: findings.map((finding) => finding.id.replace("medical/", "")),
    said: findings.map(({ message }) => message.zh),
  };
}

function figuresOf(results: readonly Checked[]) {
  const wrong = results.filter(({ expects }) => expects !== undefined);
  const right = results.filter(({ expects }) => expects === undefined);
  return {
    seededFound: wrong.filter(({ expects, found }) => found.includes(expects ?? "")).length / Math.max(1, wrong.length),
    falseAlarms: right.filter(({ found }) => found.length > 0).length / Math.max(1, right.length),
  };
}

/** What a draft says that nobody said: facts, sections, and denials of what was not asked. */
function draftFaults(
  recordType: string,
  { transcript, unsaid }: { readonly transcript: string; readonly unsaid: readonly string[] },
) {
  const type = medicalDesk.recordTypeNamed(recordType);
  if (type === undefined) throw new Error(`no kind of record ${recordType}`);
  const { sections } = medicalDesk.draftRecord({ recordType, transcript }, type);
  const texts = medicalDesk.readUtterances(transcript).map(({ text }) => text);
  const sentences = sections.flatMap((section) => section.sentences);
  const judged = sentences.map((sentence) =>
    unsupportedFacts(sentence, (source) => (source.kind === "utterance" ? (texts[source.utterance] ?? "") : "")),
  );
  const filled = sections
    .filter(({ id, sentences: said }) => unsaid.includes(id) && said.length > 0)
    .map(({ id }) => id);
  const denied = sentences.flatMap(({ text }) =>
    [...text.matchAll(/否认([^。]*)/g)].flatMap(([, list = ""]) => list.split("、")),
  );
  const known = new Set(medicalDesk.mentionsIn(transcript).map(({ finding }) => finding.name));
  return {
    facts: judged.reduce((sum, { facts }) => sum + facts, 0),
    unsupported: [...filled, ...judged.flatMap(({ unsupported }) => unsupported)],
    unasked: denied.filter((name) => !known.has(name) && !isAsked(name, transcript)),
  };
}

/** 否认手术史 where 手术 stands in the talk. */
function isAsked(history: string, transcript: string): boolean {
  const word = /手术|外伤|输血|过敏|传染病|烟|酒|遗传|家族/.exec(history)?.[0];
  return word !== undefined && transcript.includes(word);
}
