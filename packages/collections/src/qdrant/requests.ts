import type { Hit, Scope } from "@guildhall/core";
import type { Schemas } from "@qdrant/js-client-rest";
import { corpusFilter, hitFilter, type Filter } from "./conditions.ts";
import { denseName, LEXICAL, type Quantization } from "./layout.ts";
import type { questionVector } from "./question-vector.ts";

/** How rare a dimension is, is counted over the searched corpora. The client's types do not know `idf` yet. */
type LexicalParams = { readonly idf: { readonly corpus: Filter } };

export type SparseQuestion = ReturnType<typeof questionVector>;

/** How dense vectors are searched. `isExact`: every one is compared, at the price of a full scan. */
export interface DenseSearch {
  readonly isExact: boolean;
  readonly quantization: Quantization;
}

export function lexicalLeg(vector: SparseQuestion, scope: Scope, limit: number) {
  const params: LexicalParams = { idf: { corpus: corpusFilter(scope) } };
  return { query: vector, using: LEXICAL, filter: hitFilter(scope), params, limit };
}

export function denseLeg(embedding: Float32Array, scope: Scope, limit: number, { isExact, quantization }: DenseSearch) {
  const params: Schemas["SearchParams"] = {
    exact: isExact,
    ...(quantization === "none" ? {} : { quantization: { rescore: true, oversampling: 3 } }),
  };
  return { query: [...embedding], using: denseName(embedding.length), filter: hitFilter(scope), params, limit };
}

/** The server's name for the k that makes its fusion ours: 1 / (k + rank) from rank 0, where ours is 1 / (60 + rank + 1). */
const RRF_K = 61;

/** Both legs fused by rank in one query. */
export function fusedLegs(legs: readonly Schemas["Prefetch"][], limit: number): Schemas["QueryRequest"] {
  return { prefetch: [...legs], query: { rrf: { k: RRF_K } }, limit, with_payload: ["version"] };
}

export function hitOf({ id, score, payload }: Schemas["ScoredPoint"]): Hit {
  return { passageId: String(id), versionId: String(payload?.["version"]), score };
}
