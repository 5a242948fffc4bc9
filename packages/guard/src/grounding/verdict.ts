import type { FigureFinding } from "./compare-figures.ts";

/** From this score on an answer counts as unsupported. */
export const UNSUPPORTED_FROM = 0.5;

/** What a strong figure without support makes of a score, however familiar the words around it. */
const INVENTED = 0.8;

/** A figure with its unit, a day or a time that the evidence does not have decides; all else is weighed. */
export function verdictOn(
  weighed: number,
  findings: readonly FigureFinding[],
): { readonly score: number; readonly verdict: "supported" | "unsupported" } {
  const isInvented = findings.some(
    ({ state, isStrong }) => isStrong && (state === "missing" || state === "other-kind"),
  );
  const score = isInvented ? Math.max(weighed, INVENTED + (1 - INVENTED) * weighed) : weighed;
  return { score, verdict: score >= UNSUPPORTED_FROM ? "unsupported" : "supported" };
}
