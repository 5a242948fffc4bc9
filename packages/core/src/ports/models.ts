import type { DocumentFacts } from "../document.ts";
import type { Language, PlatformError } from "../errors.ts";
import type { Standing } from "../validity.ts";

/** What a model that writes is told of a passage's document beside its words. */
export interface EvidenceAbout {
  readonly title: string;
  readonly documentNumber?: string;
  readonly dates: Pick<DocumentFacts, "publishedOn" | "effectiveFrom" | "effectiveTo">;
  readonly standing: Standing;
  /** The alias of the passage that it stands before or after. */
  readonly beside?: string;
}

/** A passage as a base model sees it: under an alias that holds for this request only. */
export interface Evidence {
  readonly alias: string;
  readonly text: string;
  /** Title and heading path, and a note on its standing. */
  readonly context: string;
  /** The question asks for this passage by its number. */
  readonly isAskedFor: boolean;
  readonly about?: EvidenceAbout;
}

/** What a model that writes is told: its task, and the evidence under aliases, fenced as data. */
export interface Prompt {
  /** Which prompt it is, and which version of it: ask+library 1.1 */
  readonly id: string;
  readonly version: string;
  /** Of the question, and so of the answer. */
  readonly language: Language;
  readonly system: string;
  readonly user: string;
}

export interface ModelRequest {
  readonly question: string;
  /** Words of the trade that say what the asker said in his own: 怀孕 → 妊娠. */
  readonly terms: readonly string[];
  /** Best first. */
  readonly evidence: readonly Evidence[];
  readonly limits: { readonly sentences: number; readonly characters: number };
  /** Absent for a model that only quotes. */
  readonly prompt?: Prompt;
}

/** Which model it is, as an answer names it. */
export interface ModelName {
  readonly id: string;
  readonly provider: string;
  readonly version: string;
}

/** What an answer took. */
export interface ModelUsage {
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** The server did not count; these are counted here. */
  readonly isEstimated?: boolean;
  readonly cost?: { readonly amount: number; readonly currency: string };
}

/**
 * A piece of an answer, as the model gives it. `quote` names the words of a passage; `text` is the model's own, with the
 * passages that it points to. `usage` may come several times and adds up. `instead`: all pieces before are void, and
 * `model` begins anew, for `reason` kept the one before from its end.
 */
export type ModelPiece =
  | { readonly kind: "quote"; readonly alias: string; readonly quote: string }
  | { readonly kind: "text"; readonly text: string; readonly aliases?: readonly string[] }
  | ({ readonly kind: "usage" } & ModelUsage)
  | {
      readonly kind: "instead";
      readonly model: ModelName & Pick<BaseModel, "isQuoting">;
      readonly reason: PlatformError;
    };

/**
 * Any base model. `extractive`, which needs nothing and cannot invent, is the one that is built in. Pieces come as soon
 * as they are whole; when nobody takes them any more, or the signal says stop, the work upstream ends. Throws `model/*`,
 * or the reason of the signal.
 */
export interface BaseModel extends ModelName {
  /** What it is shown leaves this process: personal data is covered before. Absent: it does not. */
  readonly isRemote?: boolean;
  /** It writes no words of its own and needs no prompt. Absent: it does. */
  readonly isQuoting?: boolean;
  /** Tokens of a prompt at most. Absent: any number. */
  readonly promptTokens?: number;
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
