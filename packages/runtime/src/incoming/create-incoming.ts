import path from "node:path";
import { createJobStore } from "@guildhall/catalogue";
import { assertPrincipal, type Clock, PlatformError, type Principal, type Vertical } from "@guildhall/core";
import {
  createReadingPool,
  ingest,
  type IngestOutcome,
  type IngestPorts,
  installedPrograms,
  openReadingQueue,
  preview,
  type ReadDocument,
  type ReadingQueue,
  readWithPrograms,
  usualLimits,
} from "@guildhall/ingest";
import type { Configuration } from "../configuration.ts";
import { createUploads, type Uploads } from "../jobs/uploads.ts";
import type { Destination, Runtime } from "../runtime.ts";
import type { Stores } from "../stores/open-stores.ts";
import { verticalNamed } from "../vertical-named.ts";
import type { InternalDocuments } from "./internal-documents.ts";

/** Documents in the hands of workers at a time, and on their way there. */
const OUTSTANDING = 64;

/** The door by which documents come in and go out. */
export interface Incoming extends Pick<Runtime, "preview" | "remove" | "maintain"> {
  readonly uploads: Uploads;
  /** Opens the queue of the workers, where there is one. */
  readonly openQueue: (() => Promise<ReadingQueue>) | undefined;
  takeIn(
    documents: Parameters<Runtime["ingest"]>[0],
    into: Destination,
    principal: Principal,
    more?: Partial<IngestPorts>,
  ): AsyncGenerator<IngestOutcome>;
  close(): Promise<void>;
}

interface Parts {
  readonly known: readonly Vertical[];
  readonly stores: Stores;
  readonly clock: Clock;
  readonly internal: InternalDocuments;
}

/** Makes the reading processes, which start when the first document comes, and the uploads, which start when their jobs are started. */
export function createIncoming(configuration: Configuration, { known, stores, clock, internal }: Parts): Incoming {
  const { storage, catalogue, archive, collection, embedders } = stores;
  const pool = createReadingPool(configuration.reading);
  const readDocument = readWithPrograms(pool.readDocument, installedPrograms);
  const { redis } = configuration;
  const openQueue = redis && (() => openReadingQueue({ url: redis.url, data: configuration.data }));

  const takeIn: Incoming["takeIn"] = (
    documents,
    { vertical: id, collection: name = "default", labels, onEmbedded, onReading },
    principal,
    more = {},
  ) => {
    assertPrincipal(principal);
    const embedder = embedders.get(id);
    const keepsOutInternal = internal.keptOutOf(id);
    return ingest(
      documents,
      {
        corpus: { tenant: principal.tenant, vertical: id, collection: name },
        vertical: verticalNamed(id, known),
        principal,
        ...(keepsOutInternal && { keepsOutInternal }),
        ...(labels ? { labels } : {}),
      },
      {
        archive,
        catalogue,
        clock,
        readDocument: onReading ? telling(readDocument, onReading) : readDocument,
        ...(embedder && { embedder }),
        ...(onEmbedded && { onEmbedded }),
        ...more,
      },
    );
  };
  const maintain = async (): Promise<void> => {
    await collection.maintain({ everything: true });
  };
  const uploads = createUploads({
    directory: path.join(configuration.data, "uploads"),
    store: createJobStore({ storage }),
    clock,
    ingest: takeIn,
    maintain,
    ...(openQueue
      ? { openQueue, concurrency: OUTSTANDING, isIsolated: true }
      : { concurrency: (configuration.reading ?? usualLimits).processes, isIsolated: false }),
  });
  return {
    takeIn,
    maintain,
    uploads,
    openQueue,
    async remove(documentId, principal) {
      const held = await catalogue.current([documentId], principal);
      if (!held.has(documentId)) throw new PlatformError("document/not_found", { documentId: documentId.slice(0, 60) });
      await uploads.forget(documentId, principal, () => archive.commit({ remove: [documentId] }, principal));
    },
    preview(documents, { vertical: id, collection: name = "default" }, principal) {
      assertPrincipal(principal);
      const corpus = { tenant: principal.tenant, vertical: id, collection: name };
      return preview(documents, { corpus, vertical: verticalNamed(id, known) }, { readDocument });
    },
    close: () => pool.close(),
  };
}

/** A reader that also says how far it is in which file. */
function telling(readDocument: ReadDocument, onReading: NonNullable<Destination["onReading"]>): ReadDocument {
  return (bytes, file, options) =>
    readDocument(bytes, file, {
      ...options,
      onProgress(done, total) {
        options?.onProgress?.(done, total);
        onReading(file, done, total);
      },
    });
}
