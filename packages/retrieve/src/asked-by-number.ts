import type { DatedHit } from "./counting.ts";

/**
 * Of identifiers that end alike, the longest that exists and counts was meant: 海洋环境保护法第5条, not 环境保护法第5条.
 * A hit found by a shorter one alone falls away.
 */
export function meantByNumber(hits: readonly DatedHit[]): readonly DatedHit[] {
  const all = new Set(hits.flatMap(identifiersOf));
  if (all.size < 2) return hits;
  const isShadowed = (identifier: string): boolean =>
    [...all].some((other) => other.length > identifier.length && other.endsWith(identifier));
  return hits.flatMap((hit) => {
    const reasons = hit.reasons.filter((reason) => reason.step !== "identifiers" || !isShadowed(reason.identifier));
    return reasons.length > 0 ? [{ ...hit, reasons }] : [];
  });
}

function identifiersOf({ reasons }: DatedHit): readonly string[] {
  return reasons.flatMap((reason) => (reason.step === "identifiers" ? [reason.identifier] : []));
}
