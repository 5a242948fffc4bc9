import type { Tensor } from "@huggingface/transformers";

/** One vector of length 1 for each text, from the vectors of its tokens; padding does not count. */
export function pool(tokens: Tensor, mask: Tensor, pooling: "mean" | "cls"): readonly Float32Array[] {
  const [texts = 0, length = 0, dimensions = 0] = tokens.dims;
  return Array.from({ length: texts }, (_, text) => {
    const vector = new Float32Array(dimensions);
    for (let token = 0; token < (pooling === "cls" ? 1 : length); token += 1) {
      if (Number(mask.data[text * length + token]) === 0) continue;
      const from = (text * length + token) * dimensions;
      for (let at = 0; at < dimensions; at += 1) vector[at]! += Number(tokens.data[from + at]);
    }
    const norm = Math.hypot(...vector) || 1;
    return vector.map((value) => value / norm);
  });
}
