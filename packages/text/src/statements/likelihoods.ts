import { askedForm } from "../asked/asked-form.ts";
import type { Statement } from "./rank-statements.ts";
import { type Signs, signsOf } from "./signs.ts";

type Weights = Readonly<Record<keyof Signs, number>>;

/**
 * How much each sign counts: fitted as a softmax over the statements of a question, where the answer stands in some, on
 * CMRC 2018 (trial and dev), DRCD (dev) and the tuning parts of `eval answers` and `eval rejection`.
 */
export const quoteWeights: Readonly<Record<"atLength" | "inAWord", Weights>> = {
  /** What something is, how it is done, which there are. */
  atLength: {
    score: 5.8,
    characters: 2.9,
    before: 1.2,
    heading: 2.5,
    around: 2,
    lacksNoun: -0.4,
    isHeadline: -2.4,
    isWhole: 0.6,
  },
  /** A person, a day, a figure, a place: what stands around it says little. */
  inAWord: {
    score: 4.9,
    characters: 2.5,
    before: 0.5,
    heading: 1.6,
    around: 0.1,
    lacksNoun: -0.3,
    isHeadline: -1.1,
    isWhole: 0,
  },
};

/** How likely each statement is, of all of them, to be what answers or a part of it; together they are 1. */
export function likelihoods(
  question: string,
  terms: readonly string[],
  statements: readonly Statement[],
): readonly number[] {
  const weights = quoteWeights[askedForm(question) === "thing" ? "atLength" : "inAWord"];
  const sums = signsOf(question, terms, statements).map((signs) => weighed(signs, weights));
  const most = Math.max(...sums);
  const shares = sums.map((sum) => Math.exp(sum - most));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / total);
}

function weighed(signs: Signs, weights: Weights): number {
  return (Object.keys(weights) as (keyof Signs)[]).reduce((sum, name) => sum + weights[name] * signs[name], 0);
}
