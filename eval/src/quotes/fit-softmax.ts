/** A choice among several: what speaks for each, and which are right. */
export interface Choice {
  readonly signs: readonly (readonly number[])[];
  readonly isRight: readonly boolean[];
}

const ROUNDS = 400;
const STEP = 0.5;
/** Keeps weights of rare signs small (L2). */
const SHRINK = 0.002;

/**
 * Weights under which the right ones of each choice are likeliest together: gradient ascent on the mean logarithm of their
 * share in a softmax over all (conditional logit; McFadden 1974), with a step for each weight that adapts (Adagrad).
 */
export function fitSoftmax(choices: readonly Choice[], size: number): readonly number[] {
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-6);
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = weights.map((weight) => -SHRINK * weight);
    for (const { signs, isRight } of choices) {
      const shares = sharesOf(signs, weights);
      const right = shares.reduce((sum, share, at) => sum + (isRight[at] ? share : 0), 0);
      for (const [at, row] of signs.entries()) {
        const share = shares[at] ?? 0;
        const pull = ((isRight[at] ? share / right : 0) - share) / choices.length;
        for (const [sign, value] of row.entries()) slope[sign] = (slope[sign] ?? 0) + pull * value;
      }
    }
    for (const [sign, value] of slope.entries()) {
      squares[sign] = (squares[sign] ?? 0) + value * value;
      weights[sign] = (weights[sign] ?? 0) + (STEP * value) / Math.sqrt(squares[sign] ?? 1);
    }
  }
  return [...weights];
}

/** How often the likeliest one is right, 0 to 1. */
export function rightFirst(choices: readonly Choice[], weights: ArrayLike<number>): number {
  const right = choices.filter(({ signs, isRight }) => {
    const shares = sharesOf(signs, weights);
    return isRight[shares.indexOf(Math.max(...shares))];
  });
  return choices.length === 0 ? 0 : right.length / choices.length;
}

function sharesOf(signs: readonly (readonly number[])[], weights: ArrayLike<number>): readonly number[] {
  const sums = signs.map((row) => row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0));
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
