import {
  type Clock,
  type Job,
  type JobOutcome,
  type JobProgress,
  type Jobs,
  type JobStore,
  isPlatformError,
  PlatformError,
  type StoredJob,
} from "@guildhall/core";
import { createChanges } from "./changes.ts";

export interface JobParts {
  readonly store: JobStore;
  readonly clock: Clock;
  /** Does the work of one job; throws when the signal says stop. */
  work(job: StoredJob, report: (progress: JobProgress) => Promise<void>, signal: AbortSignal): Promise<JobOutcome>;
  /** After a job has ended or was cancelled: its upload is no longer needed. */
  tidy(job: Job): Promise<void>;
  /** Before the first job of a process, and whenever the line is empty. */
  idle(): Promise<void>;
}

/** A job that ended a process this often is not begun again. */
const MOST_ATTEMPTS = 3;

type Reason = "cancelled" | "stopping";

/** The runner in this process: one job after another, the state of each on disk before and after every step. */
export function createJobs({ store, clock, work, tidy, idle }: JobParts): Jobs {
  const changes = createChanges();
  const now = (): string => clock.now().toISOString();
  let current: { readonly jobId: string; readonly abort: AbortController } | undefined;
  let loop: Promise<void> | undefined;
  let isStarted = false;
  let isAskedAgain = false;

  async function run(job: StoredJob): Promise<void> {
    const abort = new AbortController();
    current = { jobId: job.jobId, abort };
    const report = async (progress: JobProgress): Promise<void> => {
      abort.signal.throwIfAborted();
      await store.progress(job.jobId, progress, now());
      changes.tell(job.jobId);
    };
    try {
      if (job.attempts > MOST_ATTEMPTS)
        throw new PlatformError("job/gave_up", { file: job.file, attempts: MOST_ATTEMPTS });
      const outcome = await work(job, report, abort.signal);
      await store.end(job.jobId, outcome.outcome === "failed" ? "failed" : "done", outcome, now());
    } catch (error) {
      const reason = abort.signal.aborted ? (abort.signal.reason as Reason) : undefined;
      if (reason === "stopping") return await store.release(job.jobId, now());
      await store.end(job.jobId, reason === "cancelled" ? "cancelled" : "failed", failure(error, job, reason), now());
    } finally {
      current = undefined;
      changes.tell(job.jobId);
    }
    await tidy(job);
  }

  /** When the data file itself fails, the work stops; what was begun is found again at the next start. */
  async function runAll(): Promise<void> {
    do {
      isAskedAgain = false;
      for (let job = await store.begin(now()); job && isStarted; job = await store.begin(now())) await run(job);
      if (isStarted && !isAskedAgain) await idle();
    } while (isAskedAgain && isStarted);
  }

  function wake(): void {
    isAskedAgain = true;
    if (!isStarted || loop) return;
    loop = runAll()
      .catch(() => undefined)
      .finally(() => (loop = undefined));
  }

  return {
    async add(job, principal) {
      const added = await store.put(job, principal, now());
      wake();
      return added;
    },
    find: (jobId, principal) => store.find(jobId, principal),
    async cancel(jobId, principal) {
      const found = await store.find(jobId, principal);
      if (!found) return undefined;
      if (await store.cancelQueued(jobId, principal, now())) await tidy(found);
      else if (current?.jobId === jobId) {
        current.abort.abort("cancelled" satisfies Reason);
        await changes.next(jobId, 10_000);
      }
      changes.tell(jobId);
      return store.find(jobId, principal);
    },
    async *watch(jobId, principal, signal) {
      for (let last = ""; !signal?.aborted;) {
        const changed = changes.next(jobId, 1000, signal);
        const job = await store.find(jobId, principal);
        if (!job) return;
        const seen = JSON.stringify(job);
        if (seen !== last) yield job;
        last = seen;
        if (job.outcome || (job.state !== "queued" && job.state !== "running")) return;
        await changed;
      }
    },
    async start() {
      isStarted = true;
      await store.recover(now());
      wake();
    },
    async stop() {
      isStarted = false;
      current?.abort.abort("stopping" satisfies Reason);
      await loop;
    },
  };
}

function failure(error: unknown, job: StoredJob, reason: Reason | undefined): JobOutcome {
  const fault =
    reason === "cancelled"
      ? new PlatformError("job/cancelled", {})
      : isPlatformError(error)
        ? error
        : new PlatformError("internal/unexpected", { reference: job.jobId }, { cause: error });
  return {
    outcome: "failed",
    passages: 0,
    code: fault.code,
    reason: { zh: fault.say("zh"), en: fault.say("en") },
    ms: 0,
  };
}
