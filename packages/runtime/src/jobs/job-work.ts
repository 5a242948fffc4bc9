import { readFile } from "node:fs/promises";
import {
  type Clock,
  type JobOutcome,
  type JobProgress,
  PlatformError,
  type Principal,
  type StoredJob,
} from "@guildhall/core";
import {
  type IncomingOrFault,
  type IngestOutcome,
  type IngestPorts,
  type Metadata,
  type ReadDocument,
  type ReadingQueue,
} from "@guildhall/ingest";
import type { Destination } from "../runtime.ts";
import type { JobWork } from "./create-jobs.ts";

export interface JobWorkParts {
  readonly clock: Clock;
  readonly pathOf: (upload: string) => string;
  /** Where documents are read by workers: the queue they take them from. */
  readonly queue: () => ReadingQueue | undefined;
  ingest(
    documents: AsyncIterable<IncomingOrFault>,
    into: Destination,
    principal: Principal,
    more: Pick<IngestPorts, "jobOf" | "prepare" | "onEmbedded">,
  ): AsyncGenerator<IngestOutcome>;
}

/** One job through the same steps as every document: its end is written in the transaction that stores the document. */
export function createJobWork({ clock, pathOf, queue, ingest }: JobWorkParts): JobWork {
  return async (job, report, signal) => {
    const { work: todo, principal } = job;
    let content: Uint8Array | undefined;
    const incoming = {
      file: todo.file,
      key: todo.file,
      sha256: todo.sha256,
      bytes: 0,
      metadata: todo.metadata as Metadata,
      /** The bytes are read only when the document is not held already. */
      async read(readDocument: ReadDocument) {
        await report({ step: "reading", percent: 20 });
        content = await readFile(pathOf(todo.upload));
        const onProgress = byTenths((percent) => void report({ step: "reading", percent }).catch(() => undefined));
        const reading = await readDocument(content, todo.file, { signal, onProgress });
        await report({ step: "storing", percent: 70 });
        return reading;
      },
      get original() {
        return content;
      },
    };
    const workers = queue();
    const more = {
      ...(workers ? { prepare: preparedBy(workers, job, { report, signal, pathOf }) } : {}),
      onEmbedded: () => signal.throwIfAborted(),
      jobOf([outcome]: readonly IngestOutcome[]) {
        if (!outcome) throw new Error("A job without a document.");
        const { jobId, fence } = job;
        return { jobId, fence, outcome: outcomeOf(outcome), happened: clock.now().toISOString() };
      },
    };
    for await (const outcome of ingest(one({ file: todo.file, incoming }), todo, principal, more))
      return outcomeOf(outcome);
    throw new PlatformError("ingest/not_found", { file: todo.file });
  };
}

/** Pages as percent from 20 to 65, said at each tenth of the way: saying it costs a write. */
function byTenths(say: (percent: number) => void): (done: number, total: number) => void {
  let last = 0;
  return (done, total) => {
    const tenth = total > 0 ? Math.floor((done / total) * 10) : 0;
    if (tenth > last) say(20 + Math.round(tenth * 4.5));
    last = Math.max(last, tenth);
  };
}

/** The version as a worker makes it; the bytes never leave the folder. */
function preparedBy(
  workers: ReadingQueue,
  { jobId, work }: StoredJob,
  {
    report,
    signal,
    pathOf,
  }: { report: (progress: JobProgress) => Promise<void>; signal: AbortSignal } & Pick<JobWorkParts, "pathOf">,
): NonNullable<IngestPorts["prepare"]> {
  return async ({ file, key, sha256, metadata }, identity, { corpus, labels, ingestedAt, copyOf }) => {
    const request = {
      upload: work.upload,
      file,
      key,
      sha256,
      metadata,
      identity: { documentId: identity.documentId, versionId: identity.versionId },
      corpus,
      labels: [...labels],
      ingestedAt,
      ...(copyOf === undefined ? {} : { copyOf }),
    };
    const version = await workers.prepare(jobId, request, { report, signal });
    await report({ step: "storing", percent: 80 });
    return { ...version, original: await readFile(pathOf(work.upload)) };
  };
}

async function* one(item: IncomingOrFault): AsyncGenerator<IncomingOrFault> {
  yield item;
}

function outcomeOf({ outcome, versionId, passages, pages, copyOf, fault, ms }: IngestOutcome): JobOutcome {
  return {
    outcome,
    passages,
    ms,
    ...(versionId === undefined ? {} : { versionId }),
    ...(pages === undefined ? {} : { pages }),
    ...(copyOf === undefined ? {} : { copyOf }),
    ...(fault ? { code: fault.code, reason: { zh: fault.say("zh"), en: fault.say("en") } } : {}),
  };
}
