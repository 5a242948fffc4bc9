import type { DocumentVersion, Passage, Reading } from "../document.ts";
import type { Principal } from "../principal.ts";

/** Everything that storing one version means. */
export interface VersionToStore {
  readonly version: DocumentVersion;
  readonly reading: Reading;
  readonly passages: readonly Passage[];
  readonly embeddings?: readonly Float32Array[];
  /** The bytes as they came, kept so that a citation can be opened in the original. */
  readonly original?: Uint8Array;
}

/** That a document was turned away: where, by which rule, at which instant (ISO). */
export interface Quarantined {
  readonly vertical: string;
  readonly rule: string;
  readonly happened: string;
}

/** All versions of a document that the author of the change may see carry these labels from now on. */
export interface Relabelled {
  readonly documentId: string;
  readonly labels: readonly string[];
}

/** One change of the archive: all of it happens or none of it. */
export interface Change {
  readonly store?: readonly VersionToStore[];
  /** Documents that others may see from now on. What is stored in the same change brings its own labels. */
  readonly relabel?: readonly Relabelled[];
  /** Documents that were turned away before anything of them was stored, not even a name or a hash. */
  readonly quarantined?: readonly Quarantined[];
  /** Documents that go, with all their versions, out of every store and cache. */
  readonly remove?: readonly string[];
}

/**
 * The commit port. When `commit` resolves, the change is on disk and the next question of any process sees it; when it
 * rejects, nothing of it is seen by anybody, ever. Storing the same version twice is the same as storing it once.
 */
export interface Archive {
  commit(change: Change, principal: Principal): Promise<void>;
}
