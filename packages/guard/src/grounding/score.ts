import weights from "./weights.json" with { type: "json" };

/**
 * What an answer is held against decides how its features count: a record of fields, the passages of a question, prose
 * alone; and a short answer is all or nothing.
 */
export const KINDS = ["record", "asked", "prose", "short"] as const;
export type Kind = (typeof KINDS)[number];

/** A fitted line: standardised features, cut at three deviations, times weights, through the logistic curve. */
export interface Weights {
  readonly features: readonly string[];
  readonly means: readonly number[];
  readonly deviations: readonly number[];
  readonly kinds: Readonly<Record<Kind, { readonly bias: number; readonly weights: readonly number[] }>>;
}

const CUT = 3;

/** A feature as the line sees it. */
export function standardised(
  features: readonly number[],
  { means, deviations }: Pick<Weights, "means" | "deviations">,
): readonly number[] {
  return features.map((value, index) =>
    Math.max(-CUT, Math.min(CUT, (value - (means[index] ?? 0)) / (deviations[index] ?? 1))),
  );
}

/** The chance, as fitted, that an answer of this kind holds something unsupported. */
export function scoreOf(features: readonly number[], kind: Kind, fitted: Weights = committed): number {
  const { bias, weights: line } = fitted.kinds[kind];
  const sum = standardised(features, fitted).reduce((total, value, index) => total + value * (line[index] ?? 0), bias);
  return 1 / (1 + Math.exp(-sum));
}

/** The weights of the file beside, which `npm run fit:grounding --workspace eval` writes. */
const committed: Weights = weights;
