/** A passage as a base model sees it: under an alias that holds for this request only. */
export interface Evidence {
  readonly alias: string;
  readonly text: string;
  /** Title and heading path, and a note on its standing. */
  readonly context: string;
  /** The question asks for this passage by its number. */
  readonly isAskedFor: boolean;
}

export interface ModelRequest {
  readonly question: string;
  /** Words of the trade that say what the asker said in his own: 怀孕 → 妊娠. */
  readonly terms: readonly string[];
  /** Best first. */
  readonly evidence: readonly Evidence[];
  readonly limits: { readonly sentences: number; readonly characters: number };
}

/** A piece of an answer. `quote` names the words of a passage; `text` is the model's own. */
export type ModelPiece =
  | { readonly kind: "quote"; readonly alias: string; readonly quote: string }
  | { readonly kind: "text"; readonly text: string };

/** Any base model. `extractive`, which needs nothing and cannot invent, is the one that is built in. */
export interface BaseModel {
  readonly id: string;
  readonly provider: string;
  readonly version: string;
  /** What it is shown leaves this process: personal data is covered before. Absent: it does not. */
  readonly isRemote?: boolean;
  /** It writes no words of its own. Absent: it does. */
  readonly isQuoting?: boolean;
  generate(request: ModelRequest, signal?: AbortSignal): AsyncIterable<ModelPiece>;
}

/** Turns texts into vectors of `dimensions` numbers. Its id is part of the fingerprint of a data folder. */
export interface Embedder {
  readonly id: string;
  readonly dimensions: number;
  embed(texts: readonly string[], kind: "question" | "passage", signal?: AbortSignal): Promise<readonly Float32Array[]>;
}

/** Reads a question beside passages and says how well each answers it; larger is better, within one request only. */
export interface Reranker {
  readonly id: string;
  /** One score a passage, in the order given. */
  rerank(question: string, passages: readonly string[], signal?: AbortSignal): Promise<readonly number[]>;
}
