import { percentile } from "./percentile.ts";
import { seededRandom } from "./seeded-random.ts";

/** Low and high bound. */
export type Range = readonly [low: number, high: number];

/** A mean over queries with the range that holds it in 95 of 100 resamplings. */
export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** The mean difference of two systems over the same queries, with the ranges of 90 and of 95 resamplings in 100. */
export interface Difference {
  readonly mean: number;
  readonly within90: Range;
  readonly within95: Range;
}

const RESAMPLES = 2000;

/** The 95 % percentile bootstrap of the mean: queries are drawn with replacement, always the same draws for one seed. */
export function bootstrapMean(values: readonly number[], seed = 1): Interval {
  const [low, high] = within(resampledMeans(values, seed), 0.95);
  return { mean: mean(values), low, high };
}

/**
 * The difference `after - before` of two systems on the same queries in the same order. A range that does not hold 0 is
 * a difference that does not come from the choice of queries; the lower bound of the 90 % range is the 5th percentile.
 */
export function bootstrapDifference(before: readonly number[], after: readonly number[], seed = 1): Difference {
  if (before.length !== after.length)
    throw new RangeError(`expected two lists of one length, got ${before.length} and ${after.length}`);
  const differences = after.map((value, index) => value - (before[index] ?? 0));
  const means = resampledMeans(differences, seed);
  return { mean: mean(differences), within90: within(means, 0.9), within95: within(means, 0.95) };
}

function resampledMeans(values: readonly number[], seed: number): readonly number[] {
  const random = seededRandom(seed);
  return Array.from({ length: values.length > 0 ? RESAMPLES : 0 }, () => meanOfDraw(values, random));
}

function within(means: readonly number[], share: number): Range {
  const outside = (1 - share) / 2;
  return [percentile(means, outside), percentile(means, 1 - outside)];
}

function meanOfDraw(values: readonly number[], random: () => number): number {
  let sum = 0;
  for (let drawn = 0; drawn < values.length; drawn++) sum += values[Math.floor(random() * values.length)] ?? 0;
  return sum / values.length;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
