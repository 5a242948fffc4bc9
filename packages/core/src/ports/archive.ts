import type { DocumentVersion, Passage, Reading } from "../document.ts";
import type { Principal } from "../principal.ts";
import type { JobHold, JobOutcome } from "./jobs.ts";

/** Everything that storing one version means. */
export interface VersionToStore {
  readonly version: DocumentVersion;
  readonly reading: Reading;
  readonly passages: readonly Passage[];
  readonly embeddings?: readonly Float32Array[];
  /** The bytes as they came, kept so that a citation can be opened in the original. */
  readonly original?: Uint8Array;
  /** The original that is held already stays. */
  readonly keepsOriginal?: boolean;
}

/** That a document was turned away: where, by which rule, at which instant (ISO). */
export interface Quarantined {
  readonly vertical: string;
  readonly rule: string;
  readonly happened: string;
}

/** A question that a person confirmed to be answered by passages. */
export interface Confirmation {
  /** The feedback it decides on; of a question confirmed without an answer, an id of its own. */
  readonly feedbackId: string;
  readonly question: string;
  readonly passages: readonly Pick<Passage, "passageId" | "versionId" | "ordinal" | "text">[];
  /** ISO instant. */
  readonly happened: string;
}

/** That the decision on a feedback is taken back. */
export interface Withdrawal {
  readonly feedbackId: string;
  /** ISO instant. */
  readonly happened: string;
}

/** All versions of a document that the author of the change may see carry these labels from now on. */
export interface Relabelled {
  readonly documentId: string;
  readonly labels: readonly string[];
}

/** That a job has ended with this change. It must still be held: a change of somebody who lost it does not happen. */
export interface JobDone extends JobHold {
  readonly outcome: JobOutcome;
  /** ISO instant. */
  readonly happened: string;
}

/** One change of the archive: all of it happens or none of it. */
export interface Change {
  readonly store?: readonly VersionToStore[];
  /**
   * Versions that are held and were divided anew. One that has gone meanwhile stays away, and labels that changed meanwhile
   * stay changed.
   */
  readonly redivide?: readonly VersionToStore[];
  /** Documents that others may see from now on. What is stored in the same change brings its own labels. */
  readonly relabel?: readonly Relabelled[];
  /** Documents that were turned away before anything of them was stored, not even a name or a hash. */
  readonly quarantined?: readonly Quarantined[];
  /** Documents that go, with all their versions, out of every store and cache. */
  readonly remove?: readonly string[];
  /**
   * Questions written onto passages, from which these are found from then on. When the document gets another version, a
   * question goes along to the passage with the same text. Wants the role `reviewer`.
   */
  readonly confirm?: readonly Confirmation[];
  /** Decisions on feedback that are taken back; the ranking is then what it was before. Wants the role `reviewer`. */
  readonly withdraw?: readonly Withdrawal[];
  /** The job that this change ends. `job/taken_over` when it is not held any more. */
  readonly job?: JobDone;
}

/**
 * The commit port. When `commit` resolves, the change is on disk and the next question of any process sees it; when it
 * rejects, nothing of it is seen by anybody, ever. Storing the same version twice is the same as storing it once. A change
 * that met another state than it was made for, because somebody else was faster, ends `storage/changed_meanwhile`.
 */
export interface Archive {
  commit(change: Change, principal: Principal): Promise<void>;
}
