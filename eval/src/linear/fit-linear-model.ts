import { gramsOf, type StoredModel, WEIGHTS } from "@guildhall/guard";

export interface Example {
  readonly text: string;
  readonly positive: boolean;
  /** What else is known of the text. */
  readonly marks?: readonly string[];
  /** How often it counts; 1 unless said. */
  readonly weight?: number;
}

/** Passes over the examples, and how strongly large weights are held down. */
const EPOCHS = 40;
const RATE = 0.5;

/**
 * Fits a logistic regression by gradient descent with a step of its own for each weight (AdaGrad, Duchi et al. 2011),
 * both classes counting alike. The same examples in the same order give the same weights.
 */
export function fitLinearModel(examples: readonly Example[], { penalty = 2e-4, least = 1 } = {}): StoredModel {
  const grams = examples.map(({ text, marks }) => gramsOf(text, marks));
  const mass = [false, true].map((side) => sum(examples.filter(({ positive }) => positive === side).map(weightOf)));
  const weights = new Float64Array(WEIGHTS);
  const squares = new Float64Array(WEIGHTS).fill(1e-3);
  let [bias, biasSquare] = [0, 1];
  const order = shuffled(examples.length);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1)
    for (const index of order) {
      const [example, features] = [examples[index], grams[index]];
      if (!example || !features) continue;
      const scale = 1 / Math.sqrt(Math.max(features.length, least));
      let score = bias;
      for (const gram of features) score += (weights[gram] ?? 0) * scale;
      const balance = (weightOf(example) * (mass[0]! + mass[1]!)) / (2 * mass[example.positive ? 1 : 0]!);
      const slope = (1 / (1 + Math.exp(-score)) - (example.positive ? 1 : 0)) * balance;
      for (const gram of features) {
        const step = slope * scale + penalty * (weights[gram] ?? 0);
        squares[gram] = (squares[gram] ?? 0) + step * step;
        weights[gram] = (weights[gram] ?? 0) - (RATE * step) / Math.sqrt(squares[gram] ?? 1);
      }
      biasSquare += slope * slope;
      bias -= (RATE * slope) / Math.sqrt(biasSquare);
    }
  return { ...stored(weights, bias), least };
}

function stored(weights: Float64Array, bias: number): StoredModel {
  const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9) / 127;
  const bytes = Int8Array.from(weights, (weight) => Math.round(weight / scale));
  return { bias, scale, weights: Buffer.from(bytes.buffer).toString("base64") };
}

function weightOf({ weight = 1 }: Example): number {
  return weight;
}

/** The numbers below `count` in an order that is always the same. */
function shuffled(count: number): readonly number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  let state = 12345;
  for (let last = count - 1; last > 0; last -= 1) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    const other = state % (last + 1);
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  return order;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
