import { percentile } from "./percentile.ts";
import { seededRandom } from "./seeded-random.ts";

/** A mean over queries with the range that holds it in 95 of 100 resamplings. */
export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

const resamples = 1000;

/** The 95 % percentile bootstrap of the mean: queries are drawn with replacement, always the same draws for one seed. */
export function bootstrapMean(values: readonly number[], seed = 1): Interval {
  const random = seededRandom(seed);
  const means = Array.from({ length: values.length > 0 ? resamples : 0 }, () => meanOfDraw(values, random));
  return { mean: mean(values), low: percentile(means, 0.025), high: percentile(means, 0.975) };
}

/**
 * The difference `after - before` of two systems on the same queries in the same order. An interval that does not hold
 * 0 is a difference that does not come from the choice of queries.
 */
export function bootstrapDifference(before: readonly number[], after: readonly number[], seed = 1): Interval {
  if (before.length !== after.length) {
    throw new RangeError(`expected two lists of one length, got ${before.length} and ${after.length}`);
  }
  return bootstrapMean(
    after.map((value, index) => value - (before[index] ?? 0)),
    seed,
  );
}

function meanOfDraw(values: readonly number[], random: () => number): number {
  let sum = 0;
  for (let drawn = 0; drawn < values.length; drawn++) sum += values[Math.floor(random() * values.length)] ?? 0;
  return sum / values.length;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
