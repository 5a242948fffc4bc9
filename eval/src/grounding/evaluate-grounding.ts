import { ground, type GroundedSentence, type Grounding, UNSUPPORTED_FROM } from "@guildhall/guard";
import { type BinaryFigure, measureBinary, type SourcedScore } from "../guards/measure-binary.ts";
import { type Part, partOf } from "../guards/part-of.ts";
import { tuneThreshold } from "../guards/tune-threshold.ts";
import { balancedAccuracy, confusionAt, f1, type Scored } from "../metrics/binary.ts";
import type { Range } from "../metrics/bootstrap.ts";
import { percentile } from "../metrics/percentile.ts";
import { rounded } from "../report/rounded.ts";
import type { Provenance, Summary, SummaryRow, SummaryTable } from "../report/summary.ts";
import { type GroundingRow, isLabelled, sourceOf } from "./grounding-row.ts";
import { type KeywordFigures, keywordFigures, numericKeywords } from "./numeric-keywords.ts";

/** A row as it comes out; a larger score is less supported. */
export interface GroundingResult {
  readonly id: string;
  readonly score: number;
  readonly verdict: Grounding["verdict"];
  readonly sentences: readonly GroundedSentence[];
}

export interface GroundingSummary extends Summary, Readonly<Record<BinaryFigure, number>> {
  readonly suite: "grounding";
  /** Rows that are one of the two classes; the figures are over them, at the default threshold. */
  readonly rows: number;
  readonly unsupported: number;
  /** Rows whose label is a shade in between: judged, not measured. */
  readonly otherLabels: number;
  readonly threshold: number;
  readonly intervals: Readonly<Record<BinaryFigure, Range>>;
  /** Numeric expressions judged one by one, where the set has them. */
  readonly numericKeywords?: KeywordFigures;
  /** A threshold chosen on sixty of a hundred sources, and what it gives on the others. */
  readonly tuned: {
    readonly thresholdF1: number;
    readonly f1: number;
    readonly thresholdBalancedAccuracy: number;
    readonly balancedAccuracy: number;
  };
  readonly rowMs: { readonly p50: number; readonly p95: number };
}

interface Judged {
  readonly row: GroundingRow;
  readonly grounding: Grounding;
  readonly milliseconds: number;
}

/** Judges every row as the guard does and says how well, how evenly over generators and tasks, and how fast. */
export function evaluateGrounding(
  set: string,
  rows: readonly GroundingRow[],
  stopwatch: () => number,
  provenance: Provenance,
): { readonly summary: GroundingSummary; readonly results: readonly GroundingResult[] } {
  const judged = rows.map((row): Judged => {
    const started = stopwatch();
    const { claim, context, question } = row;
    const grounding = ground({ claim, evidence: [context], ...(question === undefined ? {} : { question }) });
    return { row, grounding, milliseconds: stopwatch() - started };
  });
  const labelled = judged.filter(({ row }) => isLabelled(row));
  const { figures, intervals, positives } = measureBinary(labelled.map(scoredOf), UNSUPPORTED_FROM);
  const keywords = judged.flatMap(({ row, grounding }) => numericKeywords(row, grounding));
  const at = (share: number): number =>
    rounded(
      percentile(
        judged.map(({ milliseconds }) => milliseconds),
        share,
      ),
      3,
    );
  const summary: GroundingSummary = {
    suite: "grounding",
    set,
    rows: labelled.length,
    unsupported: positives,
    otherLabels: judged.length - labelled.length,
    threshold: UNSUPPORTED_FROM,
    ...figures,
    intervals,
    ...(keywords.length > 0 ? { numericKeywords: keywordFigures(keywords) } : {}),
    tuned: tunedOn(labelled),
    rowMs: { p50: at(0.5), p95: at(0.95) },
    tables: tablesOf(labelled),
    ...provenance,
  };
  const results = judged.map(({ row: { id }, grounding: { score, verdict, sentences } }) => ({
    id,
    score: rounded(score),
    verdict,
    sentences,
  }));
  return { summary, results };
}

function scoredOf({ row, grounding }: Judged): SourcedScore {
  return { positive: row.label === "unsupported", score: grounding.score, source: sourceOf(row) };
}

function tunedOn(judged: readonly Judged[]): GroundingSummary["tuned"] {
  const ofPart = (part: Part): readonly Scored[] =>
    judged.filter(({ row }) => partOf(sourceOf(row)) === part).map(scoredOf);
  const [tune, report] = [ofPart("tune"), ofPart("report")];
  const [thresholdF1, thresholdBalancedAccuracy] = [tuneThreshold(tune, f1), tuneThreshold(tune, balancedAccuracy)];
  return {
    thresholdF1: rounded(thresholdF1),
    f1: rounded(f1(confusionAt(report, thresholdF1))),
    thresholdBalancedAccuracy: rounded(thresholdBalancedAccuracy),
    balancedAccuracy: rounded(balancedAccuracy(confusionAt(report, thresholdBalancedAccuracy))),
  };
}

function tablesOf(judged: readonly Judged[]): readonly SummaryTable[] {
  return [
    table("task", { zh: "按任务", en: "By task" }, judged, ({ row }) => row.task),
    table("generator", { zh: "按生成模型", en: "By generator" }, judged, ({ row }) => row.model ?? undefined),
    table(
      "part",
      { zh: "按来源分成的两部分：权重只从 tune 学", en: "By part of the sources: weights were learnt from tune alone" },
      judged,
      ({ row }) => partOf(sourceOf(row)),
    ),
  ].filter(({ rows }) => rows.length > 1);
}

function table(
  id: string,
  title: SummaryTable["title"],
  judged: readonly Judged[],
  nameOf: (judged: Judged) => string | undefined,
): SummaryTable {
  const names = [...new Set(judged.map(nameOf))].filter((name) => name !== undefined).toSorted();
  const rows = names.map((name): SummaryRow => {
    const {
      figures,
      intervals,
      rows: count,
      positives,
    } = measureBinary(judged.filter((each) => nameOf(each) === name).map(scoredOf), UNSUPPORTED_FROM);
    return { name, figures: { rows: count, unsupported: positives, ...figures }, intervals };
  });
  return { id, title, plot: "bars", plotted: ["f1", "balancedAccuracy", "auc"], rows };
}
