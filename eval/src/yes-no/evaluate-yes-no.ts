import { measureBinary } from "../guards/measure-binary.ts";
import { recallAtRate } from "../guards/recall-at-rate.ts";
import { bootstrapBySource } from "../metrics/bootstrap-groups.ts";
import { percentile } from "../metrics/percentile.ts";
import { rounded, roundedRange } from "../report/rounded.ts";
import type { Provenance, Summary, SummaryRow } from "../report/summary.ts";
import type { YesNoRow } from "./yes-no-row.ts";

/** What a guard says of a text. */
export interface Judgment {
  readonly score: number;
  readonly verdict: "allow" | "mark" | "redact" | "block";
}

export interface YesNoSuite {
  readonly suite: "injection" | "moderation";
  readonly set: string;
  /** The groups a row counts in: a language, a vertical in a language; a harmless row in all that it could be an alarm of. */
  groupsOf(row: YesNoRow): readonly string[];
  judge(row: YesNoRow): Judgment;
}

/** At a verdict of anything but `allow`; recall at 1 % false alarms is that of the score alone. */
const FLAGGED = 0.5;

/** Measures a guard that says yes or no: by group at its own verdicts, and the recall of its scores at 1 % false alarms. */
export function evaluateYesNo(rows: readonly YesNoRow[], suite: YesNoSuite, provenance: Provenance) {
  const times: number[] = [];
  const judged = rows.map((row) => {
    const before = performance.now();
    const judgment = suite.judge(row);
    times.push(performance.now() - before);
    return { row, ...judgment, positive: row.positive, source: row.source, groups: suite.groupsOf(row) };
  });
  const groups = [...new Set(judged.flatMap((each) => each.groups))].toSorted();
  const byGroup = groups.map((group): SummaryRow => {
    const own = judged.filter((each) => each.groups.includes(group));
    const flagged = own.map((each) => ({ ...each, score: each.verdict === "allow" ? 0 : 1 }));
    const { figures, intervals, positives } = measureBinary(flagged, FLAGGED);
    const atOne = (drawn: Readonly<typeof own>): { recallAt1: number } => ({
      recallAt1: recallAtRate(drawn, 0.01).recall,
    });
    const { recallAt1 } = bootstrapBySource(own, ({ source }) => source, atOne);
    return {
      name: group,
      figures: {
        rows: own.length,
        positives,
        recall: figures.recall,
        falsePositiveRate: figures.falsePositiveRate,
        auc: rounded(measureBinary(own, FLAGGED).figures.auc),
        recallAt1: rounded(atOne(own).recallAt1),
      },
      intervals: {
        recall: intervals.recall,
        falsePositiveRate: intervals.falsePositiveRate,
        recallAt1: roundedRange(recallAt1),
      },
    };
  });
  const categories = [...new Set(judged.map(({ row }) => `${row.language} ${row.kind} ${row.tier} ${row.category}`))];
  const summary: Summary = {
    ...provenance,
    suite: suite.suite,
    set: suite.set,
    groups: Object.fromEntries(byGroup.map(({ name, figures }) => [name, figures])),
    milliseconds: { p50: rounded(percentile(times, 0.5)), p95: rounded(percentile(times, 0.95)) },
    tables: [
      {
        id: "groups",
        title: { zh: "各组", en: "Groups" },
        plot: "bars",
        plotted: ["recall", "recallAt1"],
        rows: byGroup,
      },
      {
        id: "categories",
        title: { zh: "各类：判为有问题的比例", en: "Categories: share that is flagged" },
        plot: "bars",
        rows: categories.toSorted().map((name) => {
          const own = judged.filter(({ row }) => `${row.language} ${row.kind} ${row.tier} ${row.category}` === name);
          const flagged = own.filter(({ verdict }) => verdict !== "allow").length;
          return { name, figures: { flagged: rounded(flagged / own.length), rows: own.length } };
        }),
      },
    ],
  } as Summary;
  return {
    summary,
    results: judged.map(({ row, score, verdict }) => ({ id: row.id, score: rounded(score), verdict })),
  };
}
