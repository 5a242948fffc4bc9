import type { Message } from "../answer.ts";
import type { Principal } from "../principal.ts";

/**
 * `retrying`: an attempt failed for a reason that may pass, and the next one waits its time. `failed`: the document
 * itself cannot be taken in, whoever tries. `dead`: given up after all attempts; it lies in the dead-letter list with its
 * file and its reason until somebody retries it.
 */
export const JOB_STATES = ["queued", "running", "retrying", "done", "failed", "dead", "cancelled"] as const;
export type JobState = (typeof JOB_STATES)[number];

/** True when nothing more happens to the job by itself. */
export function hasEnded({ state }: { readonly state: JobState }): boolean {
  return state !== "queued" && state !== "running" && state !== "retrying";
}

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
  /** Of a job that is `retrying`: what became of the last attempt. */
  readonly outcome?: JobOutcome;
  /** How often it was begun. */
  readonly attempts: number;
  /** Of a job that is `retrying`: the ISO instant before which it is not begun again. */
  readonly nextAttempt?: string;
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

/** Which jobs to list, the newest first. */
export interface JobsWhere {
  /** Absent: any state. */
  readonly states?: readonly JobState[];
  readonly vertical?: string;
  readonly after?: string;
  readonly limit: number;
}

export interface JobPage {
  readonly jobs: readonly Job[];
  /** Give it back as `after` for the next page; absent on the last. */
  readonly next?: string;
}

/** Documents on their way in. The state of every job is in the data file, whoever reads and divides the document. */
export interface Jobs {
  /** Puts a job in line. One that is already in line or running is given back as it is; an ended one runs again. */
  add(job: JobToDo, principal: Principal): Promise<StoredJob>;
  find(jobId: string, principal: Principal): Promise<Job | undefined>;
  /** A page may hold fewer than `limit`, for some may not be seen. */
  list(where: JobsWhere, principal: Principal): Promise<JobPage>;
  /** Stops a job that has not ended: one in line never starts, a running one stores nothing. Gives the job as it then is. */
  cancel(jobId: string, principal: Principal): Promise<Job | undefined>;
  /** Puts an ended job in line again, with all its attempts before it. Throws `job/not_ended`, `job/no_file`. */
  retry(jobId: string, principal: Principal): Promise<Job | undefined>;
  /** The job now, then after each change, until it has ended or nobody listens any more. */
  watch(jobId: string, principal: Principal, signal?: AbortSignal): AsyncIterable<Job>;
  /** Finds the jobs that a crash left behind and begins to work. */
  start(): Promise<void>;
  /** Stops working; what was running is found again at the next start. */
  stop(): Promise<void>;
}

/**
 * A job with all that doing it takes. `fence` is a number that grows each time the job is begun: only who holds the
 * newest one may say anything more about the job, or commit its document.
 */
export interface StoredJob extends Job {
  readonly work: JobToDo;
  readonly principal: Principal;
  readonly fence: number;
  /** Attempts that failed for a reason that may pass. */
  readonly failures: number;
  /** How often a process died while it was at this job. */
  readonly crashes: number;
}

/** Who says something about a job that he has begun. */
export type JobHold = Pick<StoredJob, "jobId" | "fence">;

/**
 * The state of jobs on disk. What is said with a hold that is no longer the newest, or of a job that was cancelled or
 * removed, changes nothing and answers false.
 */
export interface JobStore {
  put(work: JobToDo, principal: Principal, now: string): Promise<StoredJob>;
  find(jobId: string, principal: Principal): Promise<StoredJob | undefined>;
  list(where: JobsWhere, principal: Principal): Promise<JobPage>;
  /** Puts what was running back in line, for a process that has just started; counts it against the job if it may be its fault. */
  recover(now: string, blame: boolean): Promise<void>;
  /** The next job in line. Jobs of one document go one after another, as they came. */
  begin(now: string): Promise<StoredJob | undefined>;
  progress(hold: JobHold, progress: JobProgress, now: string): Promise<boolean>;
  end(hold: JobHold, state: "done" | "failed" | "dead", outcome: JobOutcome, now: string): Promise<boolean>;
  /** Puts a failed attempt back in line, not to be begun before `at`. */
  postpone(hold: JobHold, outcome: JobOutcome, at: string, now: string): Promise<boolean>;
  /** Puts a job back as if it had not been begun. */
  release(hold: JobHold, now: string): Promise<boolean>;
  cancel(jobId: string, outcome: JobOutcome, principal: Principal, now: string): Promise<boolean>;
  retry(jobId: string, principal: Principal, now: string): Promise<boolean>;
  /** Names of uploads that jobs still need, or that those given up after `since` would need for a retry. */
  uploadsInUse(since: string): Promise<readonly string[]>;
  /** Names of the uploads of a document. */
  uploadsOf(documentId: string, principal: Principal): Promise<readonly string[]>;
}
