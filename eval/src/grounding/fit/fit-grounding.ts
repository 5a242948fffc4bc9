import { FEATURES, measure, pooled, type Weights } from "@guildhall/guard";
import { partOf } from "../../guards/part-of.ts";
import { type GroundingRow, isLabelled, sourceOf } from "../grounding-row.ts";
import { directionOf } from "./directions.ts";
import { type Example, fitLine } from "./fit-line.ts";

/** A row as it is learnt from or measured. */
export interface FitRow extends Example {
  readonly set: string;
  readonly part: "tune" | "report";
  /** Only `open` rows are learnt from. */
  readonly isOpen: boolean;
}

/**
 * How much a row of a set counts: short answers of HaluEval are few, the dialogues of BEGIN and the copied sentences of
 * UHGEval are easier than what people ask.
 */
const WEIGHT_BY_SET: Readonly<Record<string, number>> = { ragtruth: 1, halueval: 1, begin: 0.3, uhgeval: 0.2 };

export function fitRowOf(set: string, row: GroundingRow): FitRow | undefined {
  if (!isLabelled(row)) return undefined;
  const { claim, context, question, label, tier } = row;
  const { kind, signals } = measure({ claim, evidence: [context], ...(question === undefined ? {} : { question }) });
  const family = Object.keys(WEIGHT_BY_SET).find((name) => set.includes(name));
  return {
    features: pooled(signals),
    kind,
    isUnsupported: label === "unsupported",
    weight: WEIGHT_BY_SET[family ?? ""] ?? 0.3,
    set,
    part: partOf(sourceOf(row)),
    isOpen: tier === "open",
  };
}

const SETTINGS = { ridge: 100, steps: 400 };

/** Fits the weights on the tuning part of the open rows: long answers together, short ones by themselves. */
export function fitGrounding(rows: readonly FitRow[]): Weights {
  const learnt = rows.filter(({ part, isOpen }) => part === "tune" && isOpen);
  const directions = FEATURES.map(directionOf);
  const long = fitLine(
    FEATURES,
    directions,
    learnt.filter(({ kind }) => kind !== "short"),
    SETTINGS,
  );
  const short = fitLine(
    FEATURES,
    directions,
    learnt.filter(({ kind }) => kind === "short"),
    SETTINGS,
    long,
  );
  return withRelations({ ...long, kinds: { ...long.kinds, short: short.kinds.short } });
}

/**
 * Prose without a question was learnt from one family of news summaries, whose generators give themselves away by style:
 * there the features that say whether words belong together come out near zero. They are given a small weight of their own.
 */
const RELATIONS = [
  "scatteredCopies",
  "brokenCount.sum",
  "apartDistance.most",
  "fragmentRate.mean",
  "figureAlone.most",
  "otherKindFigures.sum",
  "missingDates.sum",
  "missingNames.sum",
];
const RELATION_WEIGHT = 0.15;

function withRelations(weights: Weights): Weights {
  const { bias, weights: line } = weights.kinds.prose;
  const raised = line.map((weight, index) =>
    Number((weight + (RELATIONS.includes(FEATURES[index] ?? "") ? RELATION_WEIGHT : 0)).toFixed(5)),
  );
  return { ...weights, kinds: { ...weights.kinds, prose: { bias, weights: raised } } };
}
