import { medicalDesk } from "@guildhall/verticals";
import { bootstrapBySource } from "../metrics/bootstrap-groups.ts";
import { rounded, roundedRange } from "../report/rounded.ts";
import type { Provenance, Summary } from "../report/summary.ts";
import type { Status, SymptomRow } from "./read-dialogues.ts";
import { gradeOfFever, ourNameByTheirs } from "./symptom-names.ts";

const statuses: readonly Status[] = ["present", "absent", "uncertain"];

/** A finding of a consultation: as the set has it, and as we read it; one of the two may lack it. */
interface Pair {
  readonly id: string;
  readonly name: string;
  readonly wanted: Status | undefined;
  readonly found: Status | undefined;
}

export interface SymptomSummary extends Summary {
  readonly rows: number;
  /** Over the pairs that the set labels; what we do not find counts against us. */
  readonly macroF1: number;
  /** What we find beside the labels counts against us too. */
  readonly strictMacroF1: number;
  readonly presentRecall: number;
  /** Of the symptoms labelled absent, how many are written as present. */
  readonly absentAsPresent: number;
  readonly labelled: number;
  readonly labelledAbsent: number;
}

/** Symptoms with their status, as a consultation is read for a draft, against labels of people. */
export function evaluateSymptoms(set: string, rows: readonly SymptomRow[], provenance: Provenance) {
  const pairs = rows.flatMap(pairsOf);
  const labelled = pairs.filter(({ wanted }) => wanted !== undefined);
  const figures = figuresOf(pairs);
  const ranges = bootstrapBySource(pairs, ({ id }) => id, figuresOf);
  const summary: SymptomSummary = {
    ...provenance,
    suite: "dialogue",
    set,
    rows: rows.length,
    ...(Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, rounded(value)])) as typeof figures),
    labelled: labelled.length,
    labelledAbsent: labelled.filter(({ wanted }) => wanted === "absent").length,
    intervals: Object.fromEntries(Object.entries(ranges).map(([name, range]) => [name, roundedRange(range)])),
    tables: [
      {
        id: "symptom-status",
        title: { zh: "症状状态", en: "Status of symptoms" },
        plot: "bars",
        plotted: ["f1"],
        rows: statuses.map((status) => ({ name: status, figures: scoresOf(pairs, status) })),
      },
    ],
  };
  return { summary, results: pairs };
}

function pairsOf(row: SymptomRow): readonly Pair[] {
  const wanted = new Map(Object.entries(row.symptoms).map(([name, status]) => [ourNameByTheirs[name] ?? name, status]));
  const found = new Map(medicalDesk.findingsOf(row.turns).flatMap(named));
  return [...new Set([...wanted.keys(), ...found.keys()])].map((name) => ({
    id: row.id,
    name,
    wanted: wanted.get(name),
    found: found.get(name),
  }));
}

/** As the set would name it: a fever with temperatures by its grades, and as 发热 only where it was called so. */
function named({ name, status, words, temperatures }: medicalDesk.FindingOf): readonly (readonly [string, Status])[] {
  if (name !== "发热") return [[name, status]];
  const grades = [...new Set(temperatures.flatMap((value) => gradeOfFever(value) ?? []))];
  const isPlain = words.some((word) => !/^[高低]/.test(word)) && temperatures.length < words.length;
  return [...grades.map((grade) => [grade, "present"] as const), ...(isPlain ? [[name, status] as const] : [])];
}

function figuresOf(pairs: readonly Pair[]) {
  const labelled = pairs.filter(({ wanted }) => wanted !== undefined);
  const absent = labelled.filter(({ wanted }) => wanted === "absent");
  const mean = (of: readonly Pair[]): number =>
    statuses.reduce((sum, status) => sum + scoresOf(of, status).f1, 0) / statuses.length;
  return {
    macroF1: mean(labelled),
    strictMacroF1: mean(pairs),
    presentRecall: scoresOf(labelled, "present").recall,
    absentAsPresent: absent.filter(({ found }) => found === "present").length / Math.max(1, absent.length),
  };
}

function scoresOf(pairs: readonly Pair[], status: Status) {
  const right = pairs.filter(({ wanted, found }) => wanted === status && found === status).length;
  const wanted = pairs.filter((pair) => pair.wanted === status).length;
  const found = pairs.filter((pair) => pair.found === status).length;
  return {
    precision: rounded(right / Math.max(1, found)),
    recall: rounded(right / Math.max(1, wanted)),
    f1: (2 * right) / Math.max(1, wanted + found),
  };
}
