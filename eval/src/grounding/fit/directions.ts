import type { Direction } from "./fit-line.ts";

/** Features that speak for an answer; figures may speak either way, and every other feature speaks against it. */
const FOR: ReadonlySet<string> = new Set([
  "copiedShare.mean",
  "density.mean",
  "windowShare.mean",
  "windowShare.least",
  "fieldAgreed.sum",
  "saysNothing.sum",
]);
const EITHER: ReadonlySet<string> = new Set(["figures.sum"]);

/** Which way a feature may push, decided by what it measures and not by the rows. */
export function directionOf(feature: string): Direction {
  if (EITHER.has(feature)) return 0;
  return FOR.has(feature) ? -1 : 1;
}
