import type { Corpus, Passage } from "../document.ts";
import type { Principal } from "../principal.ts";

/** Which passages may be looked at. Tenant and labels come from the principal and narrow every read of every store. */
export interface Scope {
  readonly principal: Principal;
  readonly vertical: string;
  readonly collections: readonly string[];
  /** Only passages of these versions. Narrows hits, not statistics. */
  readonly versionIds?: readonly string[];
}

/** A passage that matched, with its score on the engine's own scale: scores of different searches do not compare. */
export interface Hit {
  readonly passageId: string;
  readonly versionId: string;
  readonly score: number;
}

/** A word of a question and how much it counts beside the others (1 = once as written). */
export interface QueryWord {
  readonly word: string;
  readonly weight: number;
}

export interface CollectionSize {
  readonly passages: number;
  /** Passages that are removed but still take room. */
  readonly dead: number;
  readonly segments: number;
  readonly bytes: number;
}

/**
 * Where passages are searched. Every engine passes `describeCollection`, and on the same passages every engine gives
 * the same ids in the same order wherever scores differ by more than 1e-4 relative; ties go by passageId.
 *
 * @example
 * const hits = await collection.containing([{ word: "试用", weight: 1 }, { word: "最长", weight: 1 }], scope, 10);
 */
export interface Collection {
  /** The passages whose words match best, best first (BM25 over fields). A word that stands twice counts twice. */
  containing(words: readonly QueryWord[], scope: Scope, limit: number): Promise<readonly Hit[]>;
  /** How rare each word is in the bodies of the searched passages (the idf of the same formula), in the order asked. */
  rarity(words: readonly string[], scope: Scope): Promise<readonly number[]>;
  /** The passages nearest to an embedding by cosine, nearest first. `collection/no_embeddings` where there are none. */
  nearest(embedding: Float32Array, scope: Scope, limit: number): Promise<readonly Hit[]>;
  /** The passages that carry one of these identifiers, with the one they carry. */
  identified(identifiers: readonly string[], scope: Scope): Promise<readonly (Hit & { readonly identifier: string })[]>;
  /** Passages by id, in the order asked; what is not there or may not be seen is left out. */
  passages(passageIds: readonly string[], scope: Scope): Promise<readonly Passage[]>;
  size(scope: Scope): Promise<CollectionSize>;
}

/** What a version brings to the collection. `embeddings` stand in the order of `passages`. */
export interface PassagesOfVersion {
  readonly corpus: Corpus;
  readonly versionId: string;
  readonly documentId: string;
  readonly labels: readonly string[];
  readonly title: string;
  readonly passages: readonly Passage[];
  readonly embeddings?: readonly Float32Array[];
}
