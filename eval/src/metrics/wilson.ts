import type { Range } from "./bootstrap.ts";

const Z = 1.959964;

/** The 95 % score interval of Wilson for `count` of `total`: it says something also where the count is 0. */
export function wilson(count: number, total: number): Range {
  if (total === 0) return [0, 1];
  const share = count / total;
  const spread = Z ** 2 / total;
  const middle = (share + spread / 2) / (1 + spread);
  const half = (Z / (1 + spread)) * Math.sqrt((share * (1 - share)) / total + spread / (4 * total));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
