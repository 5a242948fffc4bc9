/** A row of two classes: what it is (`positive` is what a guard is to catch) and how sure the guard was, larger is surer. */
export interface Scored {
  readonly positive: boolean;
  readonly score: number;
}

/** How often a guard was right and wrong at one threshold. */
export interface Confusion {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly trueNegatives: number;
  readonly falseNegatives: number;
}

/** Counts a score at or above the threshold as caught. */
export function confusionAt(rows: readonly Scored[], threshold: number): Confusion {
  const count = (positive: boolean, isCaught: boolean): number =>
    rows.filter((row) => row.positive === positive && row.score >= threshold === isCaught).length;
  return {
    truePositives: count(true, true),
    falsePositives: count(false, true),
    trueNegatives: count(false, false),
    falseNegatives: count(true, false),
  };
}

export function precision({ truePositives, falsePositives }: Confusion): number {
  return ratio(truePositives, truePositives + falsePositives);
}

/** The share of what was to be caught that was caught. */
export function caught({ truePositives, falseNegatives }: Confusion): number {
  return ratio(truePositives, truePositives + falseNegatives);
}

/** The share of what was to pass that was caught. */
export function falseAlarms({ falsePositives, trueNegatives }: Confusion): number {
  return ratio(falsePositives, falsePositives + trueNegatives);
}

/** F1 of the positive class; 0 where nothing was caught. */
export function f1({ truePositives, falsePositives, falseNegatives }: Confusion): number {
  return ratio(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives);
}

/** The mean of the shares of both classes that were judged rightly. */
export function balancedAccuracy(confusion: Confusion): number {
  return (caught(confusion) + 1 - falseAlarms(confusion)) / 2;
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
