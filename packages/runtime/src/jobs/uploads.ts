import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import {
  assertPrincipal,
  type Clock,
  type Job,
  type JobOutcome,
  type Jobs,
  type JobStore,
  type JobToDo,
  labelNotHeld,
  PlatformError,
  type Principal,
} from "@guildhall/core";
import { identify, type IngestOutcome, type IncomingOrFault, type Metadata, readDocument } from "@guildhall/ingest";
import type { Destination } from "../runtime.ts";
import { createJobs, type JobParts } from "./create-jobs.ts";

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
  /** Makes an upload a job. The file is moved and kept until the job has ended. */
  submit(upload: Upload, into: Destination, principal: Principal): Promise<Job>;
}

export interface UploadParts {
  readonly directory: string;
  readonly store: JobStore;
  readonly clock: Clock;
  ingest(
    documents: AsyncIterable<IncomingOrFault>,
    into: Destination,
    principal: Principal,
  ): AsyncGenerator<IngestOutcome>;
  maintain(): Promise<void>;
}

/** Files on their way in: they arrive in a folder, become jobs, and stay there until their jobs have ended. */
export function createUploads({ directory, store, clock, ingest, maintain }: UploadParts): Uploads {
  const pathOf = (upload: string): string => path.join(directory, upload);
  const uploadOf = (jobId: string, file: string): string =>
    jobId +
    path
      .extname(file)
      .replaceAll(/[^.\w]/g, "")
      .slice(0, 16);

  const work: JobParts["work"] = async ({ work: todo, principal }, report, signal) => {
    const incoming = incomingUpload({
      ...todo,
      path: pathOf(todo.upload),
      bytes: 0,
      metadata: todo.metadata as Metadata,
    });
    const read = async () => {
      await report({ step: "reading", percent: 20 });
      const reading = await incoming.read();
      await report({ step: "storing", percent: 70 });
      signal.throwIfAborted();
      return reading;
    };
    const original = (): Uint8Array | undefined => incoming.bytesRead();
    const document = {
      ...incoming,
      read,
      get original() {
        return original();
      },
    };
    const into = { ...todo, onEmbedded: () => signal.throwIfAborted() };
    for await (const outcome of ingest(one({ file: todo.file, incoming: document }), into, principal))
      return outcomeOf(outcome);
    throw new PlatformError("ingest/not_found", { file: todo.file });
  };

  const jobs = createJobs({
    store,
    clock,
    work,
    idle: maintain,
    async tidy({ jobId, file }) {
      await rm(pathOf(uploadOf(jobId, file)), { force: true });
    },
  });

  return {
    async newPath() {
      await mkdir(directory, { recursive: true });
      return path.join(directory, `${randomUUID()}.part`);
    },
    async submit(upload, into, principal) {
      assertPrincipal(principal);
      const corpus = { tenant: principal.tenant, vertical: into.vertical, collection: into.collection ?? "default" };
      const { documentId, versionId } = identify(incomingUpload(upload), corpus);
      const jobId = `doc-${versionId}`;
      const { file, sha256, metadata } = upload;
      const label = labelNotHeld(principal, [...(into.labels ?? []), ...(metadata.labels ?? [])]);
      if (label !== undefined) throw new PlatformError("access/label_not_held", { label });
      const todo: JobToDo = {
        jobId,
        documentId,
        file,
        upload: uploadOf(jobId, file),
        sha256,
        vertical: corpus.vertical,
        collection: corpus.collection,
        ...(into.labels ? { labels: into.labels } : {}),
        metadata,
      };
      await rename(upload.path, pathOf(todo.upload));
      return jobs.add(todo, principal);
    },
    jobs: {
      ...jobs,
      async start() {
        await removeLeftovers(directory, await store.uploadsInUse());
        await jobs.start();
      },
    },
  };
}

/** What arrived half before a crash, and what no job names. */
async function removeLeftovers(directory: string, inUse: readonly string[]): Promise<void> {
  const names = await readdir(directory).catch(() => []);
  await Promise.all(
    names.filter((name) => !inUse.includes(name)).map((name) => rm(path.join(directory, name), { force: true })),
  );
}

/** The bytes are read only when the document is not held already. */
function incomingUpload({ path: from, file, sha256, bytes, metadata }: Upload) {
  let content: Uint8Array | undefined;
  return {
    file,
    key: file,
    sha256,
    bytes,
    metadata,
    bytesRead: () => content,
    async read() {
      content = await readFile(from);
      return readDocument(content, file);
    },
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
