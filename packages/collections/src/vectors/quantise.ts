/** What is left to know of a vector that was rounded: how large a step is, and how far the rounded lies from the true. */
export interface Rounding {
  readonly step: number;
  /** Euclidean distance of the rounded unit vector from the true one. */
  readonly error: number;
}

/** The largest step number of a stored row, and of a question, whose 12 bits keep sums of products within 32. */
export const ROW_STEPS = 127;
export const QUESTION_STEPS = 2047;

/** Writes the direction of a vector as whole numbers from -`steps` to `steps`. A vector of zeros has no direction: all zeros. */
export function quantise(vector: Float32Array, into: Int8Array | Int16Array, steps: number): Rounding {
  let squares = 0;
  let largest = 0;
  for (let at = 0; at < vector.length; at += 1) {
    const value = vector[at]!;
    squares += value * value;
    largest = Math.max(largest, Math.abs(value));
  }
  if (!(squares > 0)) {
    into.fill(0);
    return { step: 0, error: 0 };
  }
  const toSteps = steps / largest;
  let missed = 0;
  for (let at = 0; at < vector.length; at += 1) {
    const exact = vector[at]! * toSteps;
    const rounded = Math.round(exact);
    into[at] = rounded;
    missed += (exact - rounded) * (exact - rounded);
  }
  const step = 1 / (toSteps * Math.sqrt(squares));
  return { step, error: step * Math.sqrt(missed) };
}
