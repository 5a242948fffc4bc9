import { QUESTION_WEIGHTS, type QuestionWordKind } from "@guildhall/text";
import { KINDS, type Candidates } from "./collect-scores.ts";

export type KindWeights = Readonly<Record<QuestionWordKind, number>>;

export interface ScoredSet {
  readonly name: string;
  readonly questions: readonly Candidates[];
}

export interface Fitted {
  /** nDCG@10 of each set, over questions that the weights were not fitted on. */
  readonly heldOut: Readonly<Record<string, number>>;
  /** The same with the weights that hold now. */
  readonly present: Readonly<Record<string, number>>;
  /** Fitted on everything. */
  readonly weights: KindWeights;
}

const FOLDS = 5;
const TRIED = [0, 0.15, 0.25, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
const ROUNDS = 2;

/** Weights fitted on four fifths of the questions of all sets together, measured on the fifth that is left, five times. */
export function crossValidate(sets: readonly ScoredSet[]): Fitted {
  const folds = Array.from({ length: FOLDS }, (_, fold) => ({
    fold,
    weights: fit(withFolds(sets, (of) => of !== fold)),
  }));
  const heldOut = sets.map(({ name, questions }): [string, number] => {
    const values = questions.map((question, index) =>
      ndcg(question, folds[foldOf(index)]?.weights ?? QUESTION_WEIGHTS),
    );
    return [name, mean(values)];
  });
  return {
    heldOut: Object.fromEntries(heldOut),
    present: Object.fromEntries(sets.map((set) => [set.name, meanOf(set, QUESTION_WEIGHTS)])),
    weights: fit(sets),
  };
}

/** One weight after another, each to the value that serves all sets together best; `telling` stays 1. */
function fit(sets: readonly ScoredSet[]): KindWeights {
  let weights: KindWeights = QUESTION_WEIGHTS;
  let best = worth(sets, weights);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const kind of KINDS.filter((each) => each !== "telling")) {
      for (const value of TRIED) {
        const tried = { ...weights, [kind]: value };
        const found = worth(sets, tried);
        if (found > best) [weights, best] = [tried, found];
      }
    }
  }
  return weights;
}

/** The sets count by the square root of their size: a large one says more, and does not drown the small ones. */
function worth(sets: readonly ScoredSet[], weights: KindWeights): number {
  return mean(sets.map((set) => meanOf(set, weights) * Math.sqrt(set.questions.length)));
}

function meanOf({ questions }: ScoredSet, weights: KindWeights): number {
  return mean(questions.map((question) => ndcg(question, weights)));
}

function ndcg({ byKind, gains, ideal }: Candidates, weights: KindWeights): number {
  const factors = KINDS.map((kind) => weights[kind]);
  const scores = gains.map((_, passage) =>
    factors.reduce((sum, factor, kind) => sum + factor * (byKind[passage * KINDS.length + kind] ?? 0), 0),
  );
  // Only the ranks of what is relevant matter: how many of the others stand before it.
  const gained = gains.map((gain, passage) => {
    if (gain === 0) return 0;
    const rank = scores.filter((score, other) => score > scores[passage]! && other !== passage).length;
    return rank < 10 ? gain / Math.log2(rank + 2) : 0;
  });
  return gained.reduce((sum, gain) => sum + gain, 0) / ideal;
}

function withFolds(sets: readonly ScoredSet[], isIn: (fold: number) => boolean): readonly ScoredSet[] {
  return sets.map(({ name, questions }) => ({
    name,
    questions: questions.filter((_, index) => isIn(foldOf(index))),
  }));
}

function foldOf(index: number): number {
  return index % FOLDS;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
