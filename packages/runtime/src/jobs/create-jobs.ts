import {
  type Clock,
  hasEnded,
  type Job,
  type JobHold,
  type JobOutcome,
  type JobProgress,
  type Jobs,
  type JobStore,
  PlatformError,
  type StoredJob,
} from "@guildhall/core";
import { createChanges } from "./changes.ts";
import { faultOf, mayPass, outcomeOfFault } from "./job-faults.ts";

/** How one job is done: read, divided and committed. */
export interface JobWork {
  /** Gives what became of it; throws when the signal says stop. */
  (job: StoredJob, report: (progress: JobProgress) => Promise<void>, signal: AbortSignal): Promise<JobOutcome>;
}

export interface JobParts {
  readonly store: JobStore;
  readonly clock: Clock;
  readonly work: JobWork;
  /** After a job has ended, unless it is dead: then its upload is kept for a retry. */
  tidy(job: StoredJob): Promise<void>;
  /** Before the first job of a process, and whenever the line is empty. */
  idle(): Promise<void>;
  /** Jobs at a time. */
  readonly concurrency: number;
  /** Documents are read where they cannot end this process: its death is not held against the job it was at. */
  readonly isIsolated: boolean;
  /** Milliseconds to wait after the first, second … attempt that failed for a reason that may pass. */
  readonly delays?: readonly number[];
}

/** One second at first, then longer, some fifteen minutes in all: what is down for longer wants a person. */
const DELAYS = [1000, 4000, 16_000, 64_000, 300_000, 300_000, 300_000];
/** A job that ended the process this often is not begun again. */
const MOST_CRASHES = 5;
/** How often the line is looked at for what other processes put there. */
const LOOK_EVERY_MS = 1000;

type Reason = "cancelled" | "stopping" | "taken over";

/** The runner: takes jobs from the line, several at a time, the state of each on disk before and after every step. */
export function createJobs({ store, clock, tidy, idle, concurrency, isIsolated, ...parts }: JobParts): Jobs {
  const { work, delays = DELAYS } = parts;
  const changes = createChanges();
  const now = (): string => clock.now().toISOString();
  const running = new Map<string, { readonly abort: AbortController; readonly done: Promise<void> }>();
  /** Jobs whose end could not be written down. */
  const unsaid = new Set<JobHold>();
  let filling: Promise<void> | undefined;
  let looking: NodeJS.Timeout | undefined;
  let isStarted = false;
  let isAskedAgain = false;
  let isTidied = false;

  async function run(job: StoredJob, abort: AbortController): Promise<void> {
    const { signal } = abort;
    const report = async (progress: JobProgress): Promise<void> => {
      signal.throwIfAborted();
      if (!(await store.progress(job, progress, now()))) abort.abort("taken over" satisfies Reason);
      signal.throwIfAborted();
      changes.tell(job.jobId);
    };
    try {
      const outcome = await attempt(job, report, signal);
      const reason = signal.aborted ? (signal.reason as Reason) : undefined;
      if (reason === "stopping" && outcome.outcome === "failed") await store.release(job, now());
      else if (reason === undefined || reason === "stopping") await conclude(job, outcome);
    } catch {
      unsaid.add(job);
    }
    const last = await store.find(job.jobId, job.principal).catch(() => job);
    if (!needsUpload(last, job)) await tidy(job).catch(() => undefined);
    changes.tell(job.jobId);
  }

  async function attempt(
    job: StoredJob,
    report: (progress: JobProgress) => Promise<void>,
    signal: AbortSignal,
  ): Promise<JobOutcome> {
    try {
      if (job.crashes >= MOST_CRASHES)
        throw new PlatformError("job/gave_up", { file: job.file, attempts: job.crashes });
      return await work(job, report, signal);
    } catch (error) {
      return outcomeOfFault(faultOf(error, job.jobId));
    }
  }

  /** What the commit said already stays as it is: the job is not held any more. */
  async function conclude(job: StoredJob, outcome: JobOutcome): Promise<void> {
    if (outcome.outcome !== "failed") return void (await store.end(job, "done", outcome, now()));
    if (outcome.code === "job/gave_up") return void (await store.end(job, "dead", outcome, now()));
    if (!mayPass(outcome)) return void (await store.end(job, "failed", outcome, now()));
    const delay = delays[job.failures];
    if (delay === undefined) return void (await store.end(job, "dead", outcome, now()));
    await store.postpone(job, outcome, new Date(clock.now().getTime() + delay).toISOString(), now());
  }

  async function fill(): Promise<void> {
    do {
      isAskedAgain = false;
      for (const hold of unsaid) {
        await store.release(hold, now());
        unsaid.delete(hold);
      }
      while (isStarted && running.size < concurrency) {
        const job = await store.begin(now());
        if (!job) break;
        const abort = new AbortController();
        isTidied = false;
        const done = run(job, abort).finally(() => {
          running.delete(job.jobId);
          wake();
        });
        running.set(job.jobId, { abort, done });
      }
      if (isStarted && running.size === 0 && !isAskedAgain && !isTidied) {
        isTidied = true;
        await idle();
      }
    } while (isAskedAgain && isStarted);
  }

  /** When the data file itself fails, the line is looked at again a moment later. */
  function wake(): void {
    isAskedAgain = true;
    if (!isStarted || filling) return;
    filling = fill()
      .catch(() => undefined)
      .finally(() => (filling = undefined));
  }

  return {
    async add(job, principal) {
      const added = await store.put(job, principal, now());
      wake();
      return added;
    },
    async find(jobId, principal) {
      const found = await store.find(jobId, principal);
      return found && shown(found);
    },
    async list(where, principal) {
      const page = await store.list(where, principal);
      return { ...page, jobs: page.jobs.map(shown) };
    },
    async cancel(jobId, principal) {
      const found = await store.find(jobId, principal);
      if (!found) return undefined;
      const outcome = outcomeOfFault(new PlatformError("job/cancelled", {}));
      if (await store.cancel(jobId, outcome, principal, now())) {
        const here = running.get(jobId);
        here?.abort.abort("cancelled" satisfies Reason);
        if (!here) await tidy(found);
        changes.tell(jobId);
      }
      const after = await store.find(jobId, principal);
      return after && shown(after);
    },
    async retry(jobId, principal) {
      const found = await store.find(jobId, principal);
      if (!found) return undefined;
      if (!(await store.retry(jobId, principal, now()))) throw new PlatformError("job/not_ended", { jobId });
      changes.tell(jobId);
      wake();
      const after = await store.find(jobId, principal);
      return after && shown(after);
    },
    async *watch(jobId, principal, signal) {
      for (let last = ""; !signal?.aborted;) {
        const changed = changes.next(jobId, LOOK_EVERY_MS, signal);
        const found = await store.find(jobId, principal);
        if (!found) return;
        const job = shown(found);
        const seen = JSON.stringify(job);
        if (seen !== last) yield job;
        last = seen;
        if (hasEnded(job)) return;
        await changed;
      }
    },
    async start() {
      isStarted = true;
      await store.recover(now(), !isIsolated);
      looking = setInterval(wake, LOOK_EVERY_MS);
      looking.unref();
      wake();
    },
    async stop() {
      isStarted = false;
      clearInterval(looking);
      for (const { abort } of running.values()) abort.abort("stopping" satisfies Reason);
      await filling;
      await Promise.all([...running.values()].map(({ done }) => done));
    },
  };
}

/** The row may speak of a later upload of the same bytes by now. */
function needsUpload(last: StoredJob | undefined, { work }: StoredJob): boolean {
  return last?.work.upload === work.upload && (!hasEnded(last) || last.state === "dead");
}

/** A job as its owner sees it. */
function shown(stored: Job | StoredJob): Job {
  const {
    work: _work,
    principal: _by,
    fence: _fence,
    failures: _failures,
    crashes: _crashes,
    ...job
  } = stored as StoredJob;
  return job;
}
