import { areaUnderCurve } from "../metrics/auc.ts";
import { balancedAccuracy, caught, confusionAt, f1, falseAlarms, precision, type Scored } from "../metrics/binary.ts";
import type { Range } from "../metrics/bootstrap.ts";
import { bootstrapBySource } from "../metrics/bootstrap-groups.ts";
import { rounded, roundedRange } from "../report/rounded.ts";

/** What a guard that says yes or no is measured by. */
export const BINARY_FIGURES = ["f1", "balancedAccuracy", "auc", "precision", "recall", "falsePositiveRate"] as const;
export type BinaryFigure = (typeof BINARY_FIGURES)[number];

export interface BinaryMeasure {
  readonly rows: number;
  readonly positives: number;
  readonly figures: Readonly<Record<BinaryFigure, number>>;
  /** 95 % bootstrap by source. */
  readonly intervals: Readonly<Record<BinaryFigure, Range>>;
}

export interface SourcedScore extends Scored {
  /** What rows have in common that are no independent cases: an article, a template, a document. */
  readonly source: string;
}

/** Every figure of a guard at one threshold, with its interval. */
export function measureBinary(rows: readonly SourcedScore[], threshold: number): BinaryMeasure {
  const intervals = bootstrapBySource(
    rows,
    ({ source }) => source,
    (drawn) => figuresAt(drawn, threshold),
  );
  return {
    rows: rows.length,
    positives: rows.filter(({ positive }) => positive).length,
    figures: byFigure((figure) => rounded(figuresAt(rows, threshold)[figure])),
    intervals: byFigure((figure) => roundedRange(intervals[figure])),
  };
}

function figuresAt(rows: readonly Scored[], threshold: number): Readonly<Record<BinaryFigure, number>> {
  const confusion = confusionAt(rows, threshold);
  return {
    f1: f1(confusion),
    balancedAccuracy: balancedAccuracy(confusion),
    auc: areaUnderCurve(rows),
    precision: precision(confusion),
    recall: caught(confusion),
    falsePositiveRate: falseAlarms(confusion),
  };
}

function byFigure<Value>(value: (figure: BinaryFigure) => Value): Readonly<Record<BinaryFigure, Value>> {
  return Object.fromEntries(BINARY_FIGURES.map((figure) => [figure, value(figure)])) as Record<BinaryFigure, Value>;
}
