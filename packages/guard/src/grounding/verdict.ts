import type { FigureFinding } from "./compare-figures.ts";
import type { NameFinding } from "./compare-names.ts";

/** From this score on an answer counts as unsupported. */
export const UNSUPPORTED_FROM = 0.5;

/** What a strong figure or a name without support makes of a score, however familiar the words around it. */
const INVENTED = 0.8;

/**
 * A figure with its unit, a day or a time that the evidence does not have decides, and so does an article, a document, a
 * code or a person that it does not name; all else is weighed.
 */
export function verdictOn(
  weighed: number,
  figures: readonly FigureFinding[],
  names: readonly NameFinding[],
): { readonly score: number; readonly verdict: "supported" | "unsupported" } {
  const isInvented =
    names.length > 0 ||
    figures.some(({ state, isStrong }) => isStrong && (state === "missing" || state === "other-kind"));
  const score = isInvented ? Math.max(weighed, INVENTED + (1 - INVENTED) * weighed) : weighed;
  return { score, verdict: score >= UNSUPPORTED_FROM ? "unsupported" : "supported" };
}
