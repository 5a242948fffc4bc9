import { gramsOf, WEIGHTS } from "./grams.ts";

/** Weights as they are kept in a file: signed bytes in base64, each times `scale`. */
export interface StoredModel {
  readonly bias: number;
  readonly scale: number;
  readonly weights: string;
  /** A text of fewer grams than this is judged as one of so many: few words say little. */
  readonly least?: number;
}

/** Says how sure it is that a text is of its kind, 0..1. */
export type LinearModel = (text: string, marks?: readonly string[]) => number;

/** A logistic regression over the grams of a text. */
export function createLinearModel({ bias, scale, weights, least = 1 }: StoredModel): LinearModel {
  const bytes = Buffer.from(weights, "base64");
  const held = new Int8Array(bytes.buffer, bytes.byteOffset, WEIGHTS);
  return (text, marks) => {
    const grams = gramsOf(text, marks);
    let sum = 0;
    for (const gram of grams) sum += held[gram] ?? 0;
    return 1 / (1 + Math.exp(-(bias + (sum * scale) / Math.sqrt(Math.max(grams.length, least)))));
  };
}
