import type { DocumentFlag, PlatformError, Quarantined, Relabelled, VersionToStore } from "@guildhall/core";

/**
 * What became of one document. `stored` and `replaced` are said only after the commit. A document whose bytes are held
 * already and whose labels are new is `replaced`, without passages: nothing was divided.
 */
export interface IngestOutcome {
  readonly file: string;
  readonly documentId?: string;
  readonly versionId?: string;
  readonly outcome: "stored" | "unchanged" | "replaced" | "quarantined" | "failed";
  readonly passages: number;
  readonly pages?: number;
  readonly copyOf?: string;
  readonly flags?: readonly DocumentFlag[];
  readonly fault?: PlatformError;
  /** Milliseconds of reading and dividing. */
  readonly ms: number;
}

/** A document on its way: what became of it so far, and what is to be stored of it. */
export interface Work {
  readonly outcome: IngestOutcome;
  readonly store?: VersionToStore;
  readonly relabel?: Relabelled;
  readonly quarantined?: Quarantined;
}

export function failed(file: string, fault: PlatformError, ms = 0): Work {
  return { outcome: { file, outcome: "failed", passages: 0, fault, ms } };
}

/** Said to the person who brought it, by the name he gave; kept without any name. */
export function turnedAway(file: string, fault: PlatformError, where: Omit<Quarantined, "rule">): Work {
  const rule = fault.code;
  return {
    outcome: { file, outcome: "quarantined", passages: 0, fault, ms: 0 },
    quarantined: { ...where, rule },
  };
}
