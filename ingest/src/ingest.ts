import type { Archive, Catalogue, Clock, Corpus, Embedder, PlatformError, Principal, VersionToStore, Vertical } from "@guildhall/core";
import { isPlatformError } from "@guildhall/core";
import type { IncomingOrFault } from "./incoming.ts";
import { identify, type Identity, type Incoming, prepare } from "./prepare.ts";

export interface IngestPorts {
  readonly archive: Archive;
  readonly catalogue: Catalogue;
  readonly clock: Clock;
  readonly embedder?: Embedder;
}

export interface IngestInto {
  readonly corpus: Corpus;
  readonly vertical: Vertical;
  readonly labels: readonly string[];
  readonly principal: Principal;
}

/** What became of one document. `replaced` and `stored` are said only after the commit. */
export interface IngestOutcome {
  readonly file: string;
  readonly documentId?: string;
  readonly versionId?: string;
  readonly outcome: "stored" | "unchanged" | "replaced" | "quarantined" | "failed";
  readonly passages: number;
  readonly pages?: number;
  readonly copyOf?: string;
  readonly fault?: PlatformError;
  /** Milliseconds from reading to commit. */
  readonly ms: number;
}

/** Documents committed together: enough to be fast, few enough that an interruption costs little. */
const BATCH = { documents: 500, bytes: 32_000_000, characters: 4_000_000 };

/**
 * read → divide → enrich → embed → store. Yields one outcome a document, in order. A document that cannot be read fails
 * alone; when the archive fails, the documents that were not committed fail with its error and the work stops.
 */
export async function* ingest(documents: AsyncIterable<IncomingOrFault>, into: IngestInto, ports: IngestPorts): AsyncGenerator<IngestOutcome> {
  for await (const batch of batches(documents)) {
    const outcomes = await ingestBatch(batch, into, ports);
    yield* outcomes;
    const broken = outcomes.find(({ fault }) => fault?.code.startsWith("storage/"))?.fault;
    if (broken) throw broken;
  }
}

async function* batches(documents: AsyncIterable<IncomingOrFault>): AsyncGenerator<readonly IncomingOrFault[]> {
  let batch: IncomingOrFault[] = [];
  let bytes = 0;
  for await (const document of documents) {
    batch.push(document);
    bytes += "incoming" in document ? document.incoming.bytes : 0;
    if (batch.length >= BATCH.documents || bytes >= BATCH.bytes) {
      yield batch;
      batch = [];
      bytes = 0;
    }
  }
  if (batch.length > 0) yield batch;
}

interface Work {
  readonly outcome: IngestOutcome;
  readonly store?: VersionToStore;
}

async function ingestBatch(batch: readonly IncomingOrFault[], into: IngestInto, ports: IngestPorts): Promise<readonly IngestOutcome[]> {
  const identified = batch.map((item) => ("incoming" in item ? { ...item, identity: identify(item.incoming, into.corpus) } : item));
  const current = await ports.catalogue.current(
    identified.flatMap((item) => ("identity" in item ? [item.identity.documentId] : [])),
    into.principal,
  );
  const copies = await ports.catalogue.withSha256(
    identified.flatMap((item) => ("identity" in item ? [item.incoming.sha256] : [])),
    into.corpus,
    into.principal,
  );
  const done: IngestOutcome[] = [];
  let pending: Work[] = [];
  let characters = 0;
  const flush = async (): Promise<void> => {
    done.push(...(await commit(pending, into, ports)));
    pending = [];
    characters = 0;
  };
  for (const item of identified) {
    if ("fault" in item) {
      pending.push({ outcome: { file: item.file, outcome: "failed", passages: 0, fault: item.fault, ms: 0 } });
      continue;
    }
    const held = current.get(item.identity.documentId);
    const copyOf = copies.get(item.incoming.sha256)?.find(({ documentId }) => documentId !== item.identity.documentId)?.documentId;
    const work = held?.versionId === item.identity.versionId ? unchanged(item.incoming, item.identity) : await prepareOne(item.incoming, item.identity, { into, ports, isNew: !held, copyOf });
    pending.push(work);
    characters += work.store?.reading.rawLength ?? 0;
    if (characters >= BATCH.characters) await flush();
  }
  await flush();
  return done;
}

function unchanged(incoming: Incoming, identity: Identity): Work {
  return { outcome: { file: incoming.file, ...identity, outcome: "unchanged", passages: 0, ms: 0 } };
}

async function prepareOne(
  incoming: Incoming,
  identity: Identity,
  { into, ports, isNew, copyOf }: { into: IngestInto; ports: IngestPorts; isNew: boolean; copyOf: string | undefined },
): Promise<Work> {
  const started = ports.clock.now();
  const elapsed = (): number => ports.clock.now().getTime() - started.getTime();
  try {
    const prepared = await prepare(incoming, identity, { ...into, ingestedAt: started.toISOString() });
    const embeddings = await ports.embedder?.embed(
      prepared.passages.map(({ text }) => text),
      "passage",
    );
    const version = copyOf ? { ...prepared.version, relations: [...prepared.version.relations, { kind: "copyOf" as const, documentId: copyOf }] } : prepared.version;
    return {
      store: { ...prepared, version, ...(embeddings ? { embeddings } : {}) },
      outcome: {
        file: incoming.file,
        ...identity,
        outcome: isNew ? "stored" : "replaced",
        passages: prepared.passages.length,
        ...(prepared.reading.pages === undefined ? {} : { pages: prepared.reading.pages }),
        ...(copyOf ? { copyOf } : {}),
        ms: elapsed(),
      },
    };
  } catch (error) {
    if (!isPlatformError(error)) throw error;
    return { outcome: { file: incoming.file, outcome: "failed", passages: 0, fault: error, ms: elapsed() } };
  }
}

/** Commits what is pending; when that fails, everything in it failed. */
async function commit(pending: readonly Work[], { principal }: IngestInto, { archive }: IngestPorts): Promise<readonly IngestOutcome[]> {
  const store = pending.flatMap((work) => (work.store ? [work.store] : []));
  try {
    if (store.length > 0) await archive.commit({ store }, principal);
    return pending.map(({ outcome }) => outcome);
  } catch (error) {
    if (!isPlatformError(error)) throw error;
    return pending.map(({ outcome, store: stored }) => (stored ? { file: outcome.file, outcome: "failed", passages: 0, fault: error, ms: outcome.ms } : outcome));
  }
}
