import type { QuestionDimension } from "../lexical/question-dimensions.ts";
import { FIELDS, type Weights } from "../lexical/weights.ts";

/** A question as a sparse vector. The weights of fields stand in the passages' values already. */
export function questionVector(dimensions: readonly QuestionDimension[], weights: Weights) {
  const valueByDimension = new Map<number, number>();
  for (const { dimension, field, weight } of dimensions) {
    const own = weight / weights.fields[FIELDS[field] ?? "body"];
    valueByDimension.set(dimension, (valueByDimension.get(dimension) ?? 0) + own);
  }
  return { indices: [...valueByDimension.keys()], values: [...valueByDimension.values()] };
}
