import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import {
  assertPrincipal,
  type Clock,
  type Job,
  type Jobs,
  type JobStore,
  type JobToDo,
  labelNotHeld,
  PlatformError,
  type Principal,
} from "@guildhall/core";
import { identify, type Metadata, type ReadingQueue } from "@guildhall/ingest";
import type { Destination } from "../runtime.ts";
import { expandUpload, type UploadOrFault } from "./expand-upload.ts";
import { createJobs, type JobParts } from "./create-jobs.ts";
import { createJobWork, type JobWorkParts } from "./job-work.ts";

/** A file that has arrived whole, in the folder of uploads. */
export interface Upload {
  readonly path: string;
  /** Its name as given: shown, and the key of the document unless the metadata name one. */
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly metadata: Metadata;
}

export interface Uploads {
  readonly jobs: Jobs;
  /** A path at which a file may be written while it arrives. */
  newPath(): Promise<string>;
  /** The documents of an upload: itself, or each member of an archive. */
  expand(upload: Upload): AsyncIterable<UploadOrFault>;
  /** Makes an upload a job, which is on disk when this resolves. The file is moved and kept until the job has ended. */
  submit(upload: Upload, into: Destination, principal: Principal): Promise<Job>;
  /** Removes a document by `commit`, and what its jobs kept of it. */
  forget(documentId: string, principal: Principal, commit: () => Promise<void>): Promise<void>;
}

export interface UploadParts
  extends Omit<JobWorkParts, "pathOf" | "queue">, Pick<JobParts, "concurrency" | "isIsolated"> {
  readonly directory: string;
  readonly store: JobStore;
  readonly clock: Clock;
  maintain(): Promise<void>;
  /** Opens the queue that workers take documents from; absent: this process reads them. */
  readonly openQueue?: () => Promise<ReadingQueue>;
}

/** The file of a job that was given up is kept so long for a retry. */
const KEPT_DAYS = 30;

/** Files on their way in: they arrive in a folder, become jobs, and stay there until their jobs have ended. */
export function createUploads({ directory, store, clock, maintain, openQueue, ...parts }: UploadParts): Uploads {
  const pathOf = (upload: string): string => path.join(directory, upload);
  const removeFile = (upload: string): Promise<void> => rm(pathOf(upload), { force: true });
  let queue: ReadingQueue | undefined;
  const jobs = createJobs({
    store,
    clock,
    work: createJobWork({ ...parts, clock, pathOf, queue: () => queue }),
    idle: maintain,
    async tidy({ jobId, work }) {
      await removeFile(work.upload);
      await queue?.forget(jobId);
    },
    concurrency: parts.concurrency,
    isIsolated: parts.isIsolated,
  });

  const newPath = async (): Promise<string> => {
    await mkdir(directory, { recursive: true });
    return path.join(directory, `${randomUUID()}.part`);
  };

  return {
    newPath,
    expand: (upload) => expandUpload(upload, newPath),
    async submit(upload, into, principal) {
      const todo = toDo(upload, into, principal);
      await keep(upload.path, pathOf(todo.upload), directory);
      const stored = await jobs.add(todo, principal);
      // The same document was in line already: its own file stays.
      if (stored.work.upload !== todo.upload) {
        await removeFile(todo.upload);
        if (!sameLabels(stored.work, todo)) throw new PlatformError("storage/changed_meanwhile", {});
      }
      return (await jobs.find(stored.jobId, principal)) ?? stored;
    },
    async forget(documentId, principal, commit) {
      const files = await store.uploadsOf(documentId, principal);
      await commit();
      await Promise.all(files.map(removeFile));
    },
    jobs: {
      ...jobs,
      async retry(jobId, principal) {
        const found = await store.find(jobId, principal);
        const isThere = found && (await stat(pathOf(found.work.upload)).catch(() => undefined));
        if (found && !isThere) throw new PlatformError("job/no_file", { jobId });
        return jobs.retry(jobId, principal);
      },
      async start() {
        const since = new Date(clock.now().getTime() - KEPT_DAYS * 86_400_000).toISOString();
        await removeLeftovers(directory, await store.uploadsInUse(since));
        queue ??= await openQueue?.();
        await jobs.start();
      },
      async stop() {
        await jobs.stop();
        await queue?.close();
        queue = undefined;
      },
    },
  };
}

/** The job that an upload becomes. Its id is that of the version: the same bytes with the same metadata are one job. */
function toDo({ file, sha256, metadata }: Upload, into: Destination, principal: Principal): JobToDo {
  assertPrincipal(principal);
  const label = labelNotHeld(principal, [...(into.labels ?? []), ...(metadata.labels ?? [])]);
  if (label !== undefined) throw new PlatformError("access/label_not_held", { label });
  const { vertical, collection = "default" } = into;
  const document = { key: file, sha256, metadata };
  const { documentId, versionId } = identify(document, { tenant: principal.tenant, vertical, collection });
  const extension = path.extname(file).replaceAll(/[^.\w]/g, "");
  return {
    jobId: `doc-${versionId}`,
    documentId,
    file,
    upload: `doc-${versionId}-${randomUUID().slice(0, 8)}${extension.slice(0, 16)}`,
    sha256,
    vertical,
    collection,
    ...(into.labels ? { labels: into.labels } : {}),
    metadata,
  };
}

function sameLabels({ labels: left }: JobToDo, { labels: right }: JobToDo): boolean {
  return JSON.stringify(left?.toSorted()) === JSON.stringify(right?.toSorted());
}

/** The bytes are on disk before anybody is told that they arrived. */
async function keep(from: string, to: string, directory: string): Promise<void> {
  await synced(from);
  await rename(from, to);
  await synced(directory).catch(() => undefined);
}

async function synced(what: string): Promise<void> {
  const handle = await open(what, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What arrived half before a crash, and what no job names. */
async function removeLeftovers(directory: string, inUse: readonly string[]): Promise<void> {
  const names = await readdir(directory).catch(() => []);
  const used = new Set(inUse);
  await Promise.all(
    names
      .filter((name) => !used.has(name))
      .map((name) => rm(path.join(directory, name), { force: true, recursive: true })),
  );
}
