import type { JobOutcome, JobProgress, JobState, JobToDo, Principal, StoredJob } from "@guildhall/core";

/** A row of the table `jobs`. `work`, `principal`, `progress` and `outcome` are JSON. */
export interface JobRow {
  readonly job_id: string;
  readonly tenant: string;
  readonly seq: number;
  readonly state: JobState;
  readonly progress: string;
  readonly work: string;
  readonly principal: string;
  readonly outcome: string | null;
  readonly attempts: number;
  readonly failures: number;
  readonly crashes: number;
  readonly fence: number;
  readonly not_before: string | null;
  readonly created: string;
  readonly updated: string;
}

/** The job that a row holds. */
export function jobOf(row: JobRow): StoredJob {
  const work = JSON.parse(row.work) as JobToDo;
  const { file, vertical, collection, documentId } = work;
  return {
    jobId: row.job_id,
    state: row.state,
    progress: JSON.parse(row.progress) as JobProgress,
    file,
    vertical,
    collection,
    documentId,
    ...(row.outcome === null ? {} : { outcome: JSON.parse(row.outcome) as JobOutcome }),
    attempts: row.attempts,
    ...(row.state === "retrying" && row.not_before !== null ? { nextAttempt: row.not_before } : {}),
    created: row.created,
    updated: row.updated,
    work,
    principal: JSON.parse(row.principal) as Principal,
    fence: row.fence,
    failures: row.failures,
    crashes: row.crashes,
  };
}
