import type { Message } from "../answer.ts";
import type { Principal } from "../principal.ts";

export type JobState = "queued" | "running" | "done" | "failed" | "cancelled";

export interface JobProgress {
  readonly step: "queued" | "reading" | "storing" | "finished";
  readonly percent: number;
}

/** What became of the document of a job, in the words of `ingest`. */
export interface JobOutcome {
  readonly outcome: "stored" | "unchanged" | "replaced" | "quarantined" | "failed";
  readonly versionId?: string;
  readonly passages: number;
  readonly pages?: number;
  readonly copyOf?: string;
  readonly code?: string;
  readonly reason?: Message;
  readonly ms: number;
}

/** The taking in of one document, as its owner sees it. */
export interface Job {
  /** `doc-` + versionId: the same bytes with the same metadata are the same job. */
  readonly jobId: string;
  readonly state: JobState;
  readonly progress: JobProgress;
  /** The name of the file as it was given. */
  readonly file: string;
  readonly vertical: string;
  readonly collection: string;
  readonly documentId: string;
  readonly outcome?: JobOutcome;
  /** How often it was begun. */
  readonly attempts: number;
  /** ISO instants. */
  readonly created: string;
  readonly updated: string;
}

/** What a job needs to be done again after a crash: where the bytes lie and what was said about them. */
export interface JobToDo {
  readonly jobId: string;
  readonly documentId: string;
  readonly file: string;
  /** Name of the kept upload inside the upload folder. */
  readonly upload: string;
  readonly sha256: string;
  readonly vertical: string;
  readonly collection: string;
  /** Absent: the document keeps its labels. */
  readonly labels?: readonly string[];
  /** What was said about the document, checked at the edge. */
  readonly metadata: Readonly<Record<string, unknown>>;
}

/**
 * Documents on their way in. The runner in this process keeps its state in the data file; a queue on another machine
 * stands behind the same port.
 */
export interface Jobs {
  /** Puts a job in line. One that is already in line or running is given back as it is; an ended one runs again. */
  add(job: JobToDo, principal: Principal): Promise<Job>;
  find(jobId: string, principal: Principal): Promise<Job | undefined>;
  /** Stops a job that has not ended: one in line never starts, a running one stores nothing. Gives the job as it then is. */
  cancel(jobId: string, principal: Principal): Promise<Job | undefined>;
  /** The job now, then after each change, until it has ended or nobody listens any more. */
  watch(jobId: string, principal: Principal, signal?: AbortSignal): AsyncIterable<Job>;
  /** Finds the jobs that a crash left behind and begins to work. */
  start(): Promise<void>;
  /** Stops working; what was running is found again at the next start. */
  stop(): Promise<void>;
}

export interface StoredJob extends Job {
  readonly work: JobToDo;
  readonly principal: Principal;
}

/** The state of jobs on disk. `begin` answers undefined when somebody else was faster. */
export interface JobStore {
  put(work: JobToDo, principal: Principal, now: string): Promise<Job>;
  find(jobId: string, principal: Principal): Promise<Job | undefined>;
  /** Puts what was running back in line, for a process that has just started. */
  recover(now: string): Promise<void>;
  begin(now: string): Promise<StoredJob | undefined>;
  progress(jobId: string, progress: JobProgress, now: string): Promise<void>;
  end(
    jobId: string,
    state: "done" | "failed" | "cancelled",
    outcome: JobOutcome | undefined,
    now: string,
  ): Promise<void>;
  release(jobId: string, now: string): Promise<void>;
  /** Cancels a job in line; true when it was one. */
  cancelQueued(jobId: string, principal: Principal, now: string): Promise<boolean>;
  /** Names of uploads that jobs in line still need. */
  uploadsInUse(): Promise<readonly string[]>;
}
