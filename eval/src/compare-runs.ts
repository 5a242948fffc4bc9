import { bootstrapDifference, type Difference } from "./metrics/bootstrap.ts";
import type { Judgments } from "./metrics/judgments.ts";
import { mapMetrics, measureRun, perQuery, type PerMetric } from "./measure-run.ts";
import { rounded, roundedRange } from "./report/rounded.ts";
import type { Comparison } from "./report/summary.ts";
import type { Run } from "./run-file.ts";

/** How much better `after` is than `before` on each figure, query by query. */
export function differencesOf(
  before: Run,
  after: Run,
  judgments: ReadonlyMap<string, Judgments>,
): PerMetric<Difference> {
  const [valuesBefore, valuesAfter] = [perQuery(before, judgments), perQuery(after, judgments)];
  return mapMetrics((metric) => {
    const { mean, within90, within95 } = bootstrapDifference(valuesBefore[metric], valuesAfter[metric]);
    return { mean: rounded(mean), within90: roundedRange(within90), within95: roundedRange(within95) };
  });
}

/** The comparison of a run with another's, as it stands in a summary. */
export function compareRuns(
  against: string,
  before: Run,
  after: Run,
  judgments: ReadonlyMap<string, Judgments>,
): Comparison {
  const measured = measureRun(before, judgments);
  return {
    against,
    figures: mapMetrics((metric) => rounded(measured[metric].mean)),
    differences: differencesOf(before, after, judgments),
  };
}
