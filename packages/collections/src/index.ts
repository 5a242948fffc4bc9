export { createEmbeddedCollection, type EmbeddedCollectionOptions } from "./embedded/embedded-collection.ts";
export { HASH_NAME } from "./lexical/hash.ts";
export { idf } from "./lexical/idf.ts";
export { impact, type Averages } from "./lexical/impact.ts";
export { fieldsOfPassage } from "./lexical/fields-of-passage.ts";
export { lexicalVector, vectorValues, type CountedDimension, type LexicalVector } from "./lexical/lexical-vector.ts";
export { questionDimensions, type QuestionDimension } from "./lexical/question-dimensions.ts";
export { FIELDS, standardWeights, weightsName, type Field, type Weights } from "./lexical/weights.ts";
export type { SearchEngine } from "./search-engine.ts";
export {
  openQdrantCollection,
  type QdrantCollection,
  type QdrantCollectionOptions,
} from "./qdrant/qdrant-collection.ts";
export type { HybridHit } from "./qdrant/search.ts";
export type { Quantization } from "./qdrant/layout.ts";
