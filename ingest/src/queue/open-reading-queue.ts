import { isPlatformError, type JobProgress, PlatformError, type VersionToStore } from "@guildhall/core";
import type { Job } from "bullmq";
import { createExchange } from "./exchange.ts";
import { faultIn, readingProgress, readingReply, type ReadingRequest } from "./messages.ts";
import { openRedis, type RedisServer } from "./open-redis.ts";

/** Events only hasten things: what they tell is looked up all the same, so that a lost one costs this much. */
const LOOK_EVERY_MS = 2000;
/** What nobody fetches goes by itself. */
const KEPT_SECONDS = 3600;

export interface QueueStatus {
  readonly server: RedisServer;
  readonly waiting: number;
  readonly active: number;
  readonly workers: number;
}

/** Documents handed to workers for reading and dividing. */
export interface ReadingQueue {
  readonly server: RedisServer;
  /**
   * Resolves when a worker has prepared the version. The same job asked for again, also by another process after a
   * crash, is the same entry of the queue. Throws what the worker threw, `queue/worker_lost`, or the signal's reason.
   */
  prepare(
    jobId: string,
    request: ReadingRequest,
    watcher: { readonly report: (progress: JobProgress) => Promise<void>; readonly signal: AbortSignal },
  ): Promise<VersionToStore>;
  /** Removes what workers left of a job. */
  forget(jobId: string): Promise<void>;
  status(): Promise<QueueStatus>;
  close(): Promise<void>;
}

/** The server's side of the queue. Throws `queue/*` when Redis is not there at the start; later it is waited for. */
export async function openReadingQueue({
  url,
  data,
}: {
  readonly url: string;
  readonly data: string;
}): Promise<ReadingQueue> {
  const { redis, server } = await openRedis(url);
  const { Queue, QueueEvents } = await import("bullmq");
  const exchange = createExchange(data);
  const name = await exchange.queueName();
  await exchange.tidy();
  const queue = new Queue<ReadingRequest>(name, { connection: redis });
  const events = new QueueEvents(name, { connection: redis.duplicate() });
  const told = new Map<string, (progress?: unknown) => void>();
  queue.on("error", () => undefined);
  events.on("error", () => undefined);
  events.on("completed", ({ jobId }) => told.get(jobId)?.());
  events.on("failed", ({ jobId }) => told.get(jobId)?.());
  events.on("progress", ({ jobId, data: progress }) => told.get(jobId)?.(progress));

  /** The entry of the queue, put there when it is not. */
  async function entry(jobId: string, request: ReadingRequest): Promise<Job<ReadingRequest>> {
    const keep = { removeOnComplete: { age: KEPT_SECONDS }, removeOnFail: { age: KEPT_SECONDS } };
    return (
      ((await queue.getJob(jobId)) as Job<ReadingRequest> | undefined) ?? queue.add("read", request, { jobId, ...keep })
    );
  }

  /** What has become of the entry, if anything. Whatever was said is taken off the queue. */
  async function reached(jobId: string, request: ReadingRequest): Promise<VersionToStore | undefined> {
    const job = await entry(jobId, request);
    const state = await job.getState();
    if (!isSame(job.data, request)) {
      // Left by an earlier upload of the same bytes, which had other labels or another file.
      if (state !== "active") await job.remove();
      return undefined;
    }
    if (state === "failed") {
      await job.remove();
      throw new PlatformError("queue/worker_lost", {}, { cause: new Error(job.failedReason) });
    }
    if (state !== "completed") return undefined;
    const reply = readingReply.parse(job.returnvalue);
    await job.remove();
    if ("code" in reply) throw faultIn(reply);
    return exchange.take(reply.prepared, reply.sha256);
  }

  return {
    server,
    async prepare(jobId, request, { report, signal }) {
      await report({ step: "queued", percent: 5 });
      let refuse = (_reason: unknown): void => {};
      const aborted = new Promise<never>((_resolve, reject) => (refuse = reject));
      aborted.catch(() => undefined);
      const stop = (): void => refuse(signal.reason);
      signal.addEventListener("abort", stop);
      try {
        signal.throwIfAborted();
        for (;;) {
          let wake = (): void => {};
          const changed = new Promise<void>((resolve) => (wake = resolve));
          const timer = setTimeout(wake, LOOK_EVERY_MS).unref();
          told.set(jobId, (progress) => {
            const parsed = readingProgress.safeParse(progress);
            if (parsed.success) report(parsed.data).catch(refuse);
            else wake();
          });
          const version = await Promise.race([reached(jobId, request), aborted]);
          if (version) return version;
          await Promise.race([changed, aborted]);
          clearTimeout(timer);
        }
      } catch (error) {
        // Nobody wants it any more: what no worker has begun is not begun.
        if (signal.aborted) void queue.remove(jobId).catch(() => undefined);
        if (isPlatformError(error) || signal.aborted) throw error;
        throw new PlatformError("queue/worker_lost", {}, { cause: error });
      } finally {
        told.delete(jobId);
        signal.removeEventListener("abort", stop);
      }
    },
    forget: (jobId) => exchange.forget(jobId),
    async status() {
      const counts = await queue.getJobCounts("waiting", "active", "delayed", "prioritized");
      const { waiting = 0, active = 0 } = counts;
      return { server, waiting, active, workers: await queue.getWorkersCount() };
    },
    async close() {
      await Promise.allSettled([events.close(), queue.close()]);
      redis.disconnect();
    },
  };
}

/** The same document for the same readers; when it was asked for does not matter. */
function isSame(left: ReadingRequest, right: ReadingRequest): boolean {
  return JSON.stringify({ ...left, ingestedAt: "" }) === JSON.stringify({ ...right, ingestedAt: "" });
}
