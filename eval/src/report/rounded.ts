import type { Range } from "../metrics/bootstrap.ts";

/** A figure as it is published: four digits behind the point unless told otherwise. */
export function rounded(value: number, digits = 4): number {
  return Number(value.toFixed(digits));
}

export function roundedRange([low, high]: Range): Range {
  return [rounded(low), rounded(high)];
}
