import { gramsOf, WEIGHTS } from "./grams.ts";

/** Weights as they are kept in a file: signed bytes in base64, each times `scale`. */
export interface StoredModel {
  readonly bias: number;
  readonly scale: number;
  readonly weights: string;
}

/** Says how sure it is that a text is of its kind, 0..1. */
export type LinearModel = (text: string) => number;

/** A logistic regression over the grams of a text. */
export function createLinearModel({ bias, scale, weights }: StoredModel): LinearModel {
  const bytes = Buffer.from(weights, "base64");
  const held = new Int8Array(bytes.buffer, bytes.byteOffset, WEIGHTS);
  return (text) => {
    const grams = gramsOf(text);
    let sum = 0;
    for (const gram of grams) sum += held[gram] ?? 0;
    return 1 / (1 + Math.exp(-(bias + (sum * scale) / Math.sqrt(grams.length || 1))));
  };
}
