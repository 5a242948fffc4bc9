import { isPlatformError, PlatformError, type Vertical } from "@guildhall/core";
import type { ReadDocument } from "../formats.ts";
import { prepare } from "../prepare.ts";
import { createExchange, type Exchange } from "./exchange.ts";
import { readingReply, type ReadingReply, readingRequest } from "./messages.ts";
import { openRedis, type RedisServer } from "./open-redis.ts";

export interface WorkerParts {
  readonly url: string;
  /** The data folder of the server, seen from here. */
  readonly data: string;
  readonly verticals: readonly Vertical[];
  readonly readDocument: ReadDocument;
  /** Documents at a time. */
  readonly concurrency?: number;
  /** A worker that says nothing for so long has lost its document. */
  readonly lockSeconds?: number;
  /** Told of every document that was read, and of what the connection says. */
  readonly onRead?: (document: { readonly jobId: string; readonly code?: string; readonly ms: number }) => void;
  readonly onFault?: (fault: Error) => void;
}

export interface QueueWorker {
  readonly server: RedisServer;
  /** Finishes what is begun, takes nothing more. */
  close(): Promise<void>;
}

/**
 * A worker: takes documents from the queue, reads and divides them through the same step as everybody, and hands the
 * prepared version back. It opens no data file and commits nothing; what it finishes after it lost its lock is refused by
 * the queue. Throws `queue/*` when Redis is not there.
 */
export async function workOnQueue({
  url,
  data,
  verticals,
  readDocument,
  onRead,
  onFault,
  ...settings
}: WorkerParts): Promise<QueueWorker> {
  const { concurrency = 1, lockSeconds = 30 } = settings;
  const { redis, server } = await openRedis(url);
  const { Worker } = await import("bullmq");
  const exchange = createExchange(data);
  const worker = new Worker(
    await exchange.queueName(),
    async (job): Promise<ReadingReply> => {
      const started = performance.now();
      const jobId = job.id ?? "";
      const report = (step: "reading" | "storing", percent: number) => job.updateProgress({ step, percent });
      const reply = await replyTo(jobId, job.data, { exchange, verticals, readDocument, report });
      onRead?.({ jobId, ms: performance.now() - started, ...("code" in reply ? { code: reply.code } : {}) });
      return reply;
    },
    {
      connection: redis,
      concurrency,
      lockDuration: lockSeconds * 1000,
      stalledInterval: Math.max(500, lockSeconds * 500),
      // The server counts attempts and decides what is tried again: a lost worker is one failed attempt.
      maxStalledCount: 0,
    },
  );
  worker.on("error", (error) => onFault?.(error));
  return {
    server,
    async close() {
      await worker.close();
      redis.disconnect();
    },
  };
}

/** What cannot be taken in is an answer; what nobody expected fails the entry. */
async function replyTo(
  jobId: string,
  data: unknown,
  parts: {
    readonly exchange: Exchange;
    readonly verticals: readonly Vertical[];
    readonly readDocument: ReadDocument;
    readonly report: (step: "reading" | "storing", percent: number) => Promise<void>;
  },
): Promise<ReadingReply> {
  const { exchange, verticals, readDocument, report } = parts;
  try {
    const { upload, identity, corpus, labels, ingestedAt, copyOf, ...document } = readingRequest.parse(data);
    const vertical = verticals.find(({ id }) => id === corpus.vertical);
    if (!vertical)
      throw new PlatformError("vertical/unknown", {
        vertical: corpus.vertical,
        available: verticals.map(({ id }) => id).join(", "),
      });
    await report("reading", 20);
    const bytes = await exchange.upload(upload);
    const read = async () => {
      let last = 0;
      const onProgress = (done: number, total: number): void => {
        const tenth = total > 0 ? Math.floor((done / total) * 10) : 0;
        if (tenth > last) void report("reading", 20 + tenth * 4).catch(() => undefined);
        last = Math.max(last, tenth);
      };
      const reading = await readDocument(bytes, document.file, { onProgress });
      await report("storing", 60);
      return reading;
    };
    const about = { corpus, vertical, labels, ingestedAt, copyOf, readDocument };
    const version = await prepare({ ...document, bytes: bytes.length, read }, identity, about);
    return await exchange.write(jobId, version);
  } catch (error) {
    if (!isPlatformError(error)) throw error;
    return readingReply.parse({ code: error.code, values: error.values });
  }
}
