import { KINDS, type Kind, standardised, type Weights } from "@guildhall/guard";

/** An answer to learn from: its features, whether it is unsupported, and how much it counts. */
export interface Example {
  readonly features: readonly number[];
  readonly kind: Kind;
  readonly isUnsupported: boolean;
  readonly weight: number;
}

/** Which way a feature may push: 1 towards unsupported, -1 towards supported, 0 either. */
export type Direction = -1 | 0 | 1;

export interface FitSettings {
  /** How strongly weights are held to 0, and those of a kind to those of all. */
  readonly ridge: number;
  readonly steps: number;
}

const RATE = 0.03;
const CALM = 0.9;
const SLOW = 0.999;

/**
 * Fits the line of every kind at once: common weights plus what a kind differs by, each held to zero, none against its
 * direction. Adam over all rows; the same rows give the same weights.
 */
export function fitLine(
  names: readonly string[],
  directions: readonly Direction[],
  examples: readonly Example[],
  { ridge, steps }: FitSettings,
  scale: Pick<Weights, "means" | "deviations"> = scaleOf(names.length, examples),
): Weights {
  const inputs = examples.map(({ features }) => standardised(features, scale));
  const size = names.length;
  const block = size + 1;
  const parameters = new Float64Array(size + KINDS.length * block);
  const [first, second] = [new Float64Array(parameters.length), new Float64Array(parameters.length)];
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  for (let step = 1; step <= steps; step += 1) {
    const slopes = slopesOf(parameters, inputs, examples, size);
    for (let at = 0; at < parameters.length; at += 1) {
      const isBias = at >= size && (at - size) % block === size;
      const slope = ((slopes[at] ?? 0) + (isBias ? 0 : ridge * (parameters[at] ?? 0))) / total;
      first[at] = CALM * (first[at] ?? 0) + (1 - CALM) * slope;
      second[at] = SLOW * (second[at] ?? 0) + (1 - SLOW) * slope * slope;
      const move = (first[at] ?? 0) / (1 - CALM ** step) / (Math.sqrt((second[at] ?? 0) / (1 - SLOW ** step)) + 1e-8);
      parameters[at] = (parameters[at] ?? 0) - RATE * move;
    }
    holdDirections(parameters, directions);
  }
  const ofKind = (kind: number) => ({
    bias: round(parameters[size + kind * block + size] ?? 0),
    weights: names.map((_, index) => round((parameters[index] ?? 0) + (parameters[size + kind * block + index] ?? 0))),
  });
  const kinds = Object.fromEntries(KINDS.map((kind, index) => [kind, ofKind(index)])) as Record<
    Kind,
    ReturnType<typeof ofKind>
  >;
  return { features: names, means: scale.means.map(round), deviations: scale.deviations.map(round), kinds };
}

function scaleOf(size: number, examples: readonly Example[]): Pick<Weights, "means" | "deviations"> {
  const means = Array.from({ length: size }, (_, index) => mean(examples.map(({ features }) => features[index] ?? 0)));
  const deviations = means.map(
    (middle, index) => Math.sqrt(mean(examples.map(({ features }) => ((features[index] ?? 0) - middle) ** 2))) || 1,
  );
  return { means, deviations };
}

function slopesOf(
  parameters: Float64Array,
  inputs: readonly (readonly number[])[],
  examples: readonly Example[],
  size: number,
): Float64Array {
  const slopes = new Float64Array(parameters.length);
  for (const [row, { kind, isUnsupported, weight }] of examples.entries()) {
    const input = inputs[row] ?? [];
    const from = size + KINDS.indexOf(kind) * (size + 1);
    let sum = parameters[from + size] ?? 0;
    for (let at = 0; at < size; at += 1)
      sum += ((parameters[at] ?? 0) + (parameters[from + at] ?? 0)) * (input[at] ?? 0);
    const error = weight * (1 / (1 + Math.exp(-sum)) - (isUnsupported ? 1 : 0));
    for (let at = 0; at < size; at += 1) {
      const slope = error * (input[at] ?? 0);
      slopes[at] = (slopes[at] ?? 0) + slope;
      slopes[from + at] = (slopes[from + at] ?? 0) + slope;
    }
    slopes[from + size] = (slopes[from + size] ?? 0) + error;
  }
  return slopes;
}

/** A weight that points against its feature's direction is put to zero, for each kind. */
function holdDirections(parameters: Float64Array, directions: readonly Direction[]): void {
  const size = directions.length;
  for (const [index, direction] of directions.entries()) {
    if (direction === 0) continue;
    for (let kind = 0; kind < KINDS.length; kind += 1) {
      const own = size + kind * (size + 1) + index;
      const against = ((parameters[index] ?? 0) + (parameters[own] ?? 0)) * direction;
      if (against < 0) parameters[own] = (parameters[own] ?? 0) - against * direction;
    }
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function round(value: number): number {
  return Number(value.toFixed(5)) + 0;
}
