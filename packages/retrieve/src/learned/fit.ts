/** A question with its candidates: the features of each, and which are right. */
export interface Lesson {
  readonly candidates: readonly (readonly number[])[];
  readonly right: readonly boolean[];
}

/** How strongly the weights are held to what is known without any lesson. */
const HOLD = 10;
const ROUNDS = 20;
const ENOUGH = 1e-4;

/**
 * The weights under which the right candidates of each question most likely come first (a softmax over the candidates
 * of each question, held to `prior`), by Newton's method. Deterministic; without lessons the prior itself.
 */
export function fitWeights(lessons: readonly Lesson[], prior: readonly number[]): readonly number[] {
  const useful = lessons.filter(({ right }) => right.includes(true) && right.includes(false));
  let weights = prior;
  let current = lossOf(useful, weights, prior);
  for (let round = 0; round < ROUNDS; round += 1) {
    const { gradient, curvature } = slopeOf(useful, weights, prior);
    const step = solved(curvature, gradient);
    let [scale, next, loss] = [1, weights, current];
    do {
      next = weights.map((weight, at) => weight - scale * step[at]!);
      loss = lossOf(useful, next, prior);
      scale /= 2;
    } while (loss > current && scale > 1e-3);
    if (loss > current) return weights;
    const gained = current - loss;
    weights = next;
    current = loss;
    if (gained <= ENOUGH * Math.max(1, loss)) break;
  }
  return weights;
}

export function scored(features: readonly number[], weights: readonly number[]): number {
  let score = 0;
  for (let at = 0; at < weights.length; at += 1) score += weights[at]! * features[at]!;
  return score;
}

/** How likely each candidate comes first. */
function chances({ candidates }: Lesson, weights: readonly number[]): Float64Array {
  const scores = Float64Array.from(candidates, (features) => scored(features, weights));
  const most = scores.reduce((left, right) => Math.max(left, right), Number.NEGATIVE_INFINITY);
  const odds = scores.map((score) => Math.exp(score - most));
  const all = odds.reduce((sum, each) => sum + each, 0);
  return odds.map((each) => each / all);
}

function lossOf(lessons: readonly Lesson[], weights: readonly number[], prior: readonly number[]): number {
  let loss = 0;
  for (const lesson of lessons) {
    const share = 1 / lesson.right.filter(Boolean).length;
    const chance = chances(lesson, weights);
    for (const [at, isRight] of lesson.right.entries()) if (isRight) loss -= share * Math.log(chance[at]! + 1e-300);
  }
  return loss + (HOLD / 2) * weights.reduce((sum, weight, at) => sum + (weight - prior[at]!) ** 2, 0);
}

function slopeOf(
  lessons: readonly Lesson[],
  weights: readonly number[],
  prior: readonly number[],
): { readonly gradient: readonly number[]; readonly curvature: readonly (readonly number[])[] } {
  const size = weights.length;
  const gradient = weights.map((weight, at) => HOLD * (weight - prior[at]!));
  const curvature = weights.map((_, row) => weights.map((__, column) => (row === column ? HOLD : 0)));
  for (const lesson of lessons) {
    const chance = chances(lesson, weights);
    const share = 1 / lesson.right.filter(Boolean).length;
    const mean = new Float64Array(size);
    for (const [number, features] of lesson.candidates.entries()) {
      const likely = chance[number]!;
      const excess = likely - (lesson.right[number] ? share : 0);
      for (let row = 0; row < size; row += 1) {
        const value = features[row]!;
        gradient[row]! += excess * value;
        mean[row]! += likely * value;
        for (let column = 0; column <= row; column += 1) curvature[row]![column]! += likely * value * features[column]!;
      }
    }
    for (let row = 0; row < size; row += 1)
      for (let column = 0; column <= row; column += 1) curvature[row]![column]! -= mean[row]! * mean[column]!;
  }
  return { gradient, curvature };
}

/** Solves `matrix · x = vector` for a positive definite matrix of which the lower half is read (Cholesky). */
function solved(matrix: readonly (readonly number[])[], vector: readonly number[]): readonly number[] {
  const root = matrix.map((row) => [...row]);
  for (let row = 0; row < root.length; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let rest = root[row]![column]!;
      for (let at = 0; at < column; at += 1) rest -= root[row]![at]! * root[column]![at]!;
      root[row]![column] = row === column ? Math.sqrt(Math.max(rest, 1e-12)) : rest / root[column]![column]!;
    }
  }
  const solution = [...vector];
  for (let row = 0; row < root.length; row += 1) {
    for (let at = 0; at < row; at += 1) solution[row]! -= root[row]![at]! * solution[at]!;
    solution[row]! /= root[row]![row]!;
  }
  for (let row = root.length - 1; row >= 0; row -= 1) {
    for (let at = row + 1; at < root.length; at += 1) solution[row]! -= root[at]![row]! * solution[at]!;
    solution[row]! /= root[row]![row]!;
  }
  return solution;
}
