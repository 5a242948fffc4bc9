import type {
  Archive,
  Catalogue,
  Clock,
  Corpus,
  DocumentVersion,
  Embedder,
  JobDone,
  Message,
  Principal,
  Relabelled,
  Vertical,
  VersionToStore,
} from "@guildhall/core";
import { INTERNAL_LABEL, isPlatformError, labelNotHeld, PlatformError } from "@guildhall/core";
import { embedAll } from "./embed.ts";
import { identifiedBatches, type Identified, type IdentifiedOrFault } from "./batches.ts";
import { inOrder } from "./in-order.ts";
import type { IncomingOrFault } from "./incoming.ts";
import type { ReadDocument } from "./formats.ts";
import { type Incoming, type Prepare, prepare } from "./prepare.ts";
import { failed, type IngestOutcome, turnedAway, type Work } from "./work.ts";

export interface IngestPorts {
  readonly archive: Archive;
  readonly catalogue: Catalogue;
  readonly clock: Clock;
  /** Reads the documents: a pool of processes, where others wait for this one. */
  readonly readDocument: ReadDocument;
  readonly embedder?: Embedder;
  /** Told how many passages of how many of a batch are embedded. */
  readonly onEmbedded?: (done: number, total: number) => void;
  /** Reads and divides somewhere else; absent: here. */
  readonly prepare?: Prepare;
  /** The job that ends with the commit of these outcomes, in the same transaction. */
  readonly jobOf?: (outcomes: readonly IngestOutcome[]) => JobDone;
}

export interface IngestInto {
  readonly corpus: Corpus;
  readonly vertical: Vertical;
  /** Who may see the documents, all versions of them. Not said: a document that is held keeps its labels. */
  readonly labels?: readonly string[];
  /** Why documents that are marked for inside use only may not come in; absent: they may, under the label `internal`. */
  readonly keepsOutInternal?: Message;
  readonly principal: Principal;
}

/**
 * read → divide → enrich → embed → store. Yields one outcome a document, in order. A document that cannot be read fails
 * alone; when the archive or the embedder fails, the documents that were not committed fail with its error and the work
 * stops. While one batch is being committed the next is read and divided.
 */
export async function* ingest(
  documents: AsyncIterable<IncomingOrFault>,
  into: IngestInto,
  ports: IngestPorts,
): AsyncGenerator<IngestOutcome> {
  let committing: Promise<readonly IngestOutcome[]> = Promise.resolve([]);
  let waiting: readonly Work[] = [];
  for await (const batch of identifiedBatches(documents, into, ports.catalogue)) {
    yield* orThrow(await committing);
    committing = commit(waiting, into, ports);
    waiting = await prepareAll(batch, into, ports);
  }
  yield* orThrow(await committing);
  yield* orThrow(await commit(waiting, into, ports));
}

/** The outcomes, and then the fault of the archive or the embedder, where one failed. */
function* orThrow(outcomes: readonly IngestOutcome[]): Generator<IngestOutcome> {
  yield* outcomes;
  const broken = outcomes.find(({ fault }) => fault && /^(?:storage|model|embedder)\//.test(fault.code))?.fault;
  if (broken) throw broken;
}

/** Documents read at once: while one is divided here, another is read in a process of its own. */
const AT_ONCE = 2;

async function prepareAll(
  batch: readonly IdentifiedOrFault[],
  into: IngestInto,
  ports: IngestPorts,
): Promise<readonly Work[]> {
  const works = await inOrder(batch, AT_ONCE, async (item) =>
    "fault" in item ? failed(item.file, item.fault) : prepareOne(item, into, ports),
  );
  return ports.embedder ? embedAll(works, ports.embedder, ports.onEmbedded) : works;
}

async function prepareOne(item: Identified, into: IngestInto, ports: IngestPorts): Promise<Work> {
  const { clock, readDocument } = ports;
  const { file, incoming, identity, held, copyOf } = item;
  const labels = labelsOf(incoming, held, into.labels);
  const label = labelNotHeld(into.principal, labels);
  if (label !== undefined) return failed(file, new PlatformError("access/label_not_held", { label }));
  if (held?.versionId === identity.versionId) {
    const relabel = relabelled(held, labels);
    const outcome = relabel ? "replaced" : "unchanged";
    return { ...relabel, outcome: { file, ...identity, outcome, passages: 0, ms: 0 } };
  }
  const started = clock.now();
  const elapsed = (): number => clock.now().getTime() - started.getTime();
  try {
    const about = { ...into, labels, ingestedAt: started.toISOString(), copyOf, readDocument };
    const prepared = labelledInside(await (ports.prepare ?? prepare)(incoming, identity, about), file, into);
    const { pages } = prepared.reading;
    return {
      // all versions of a document have its labels, those of a mark that only the newest carries included
      ...relabelled(held, prepared.version.labels),
      store: prepared,
      outcome: {
        file,
        ...identity,
        outcome: held ? "replaced" : "stored",
        passages: prepared.passages.length,
        ...(pages === undefined ? {} : { pages }),
        ...(copyOf === undefined ? {} : { copyOf }),
        ...(prepared.version.flags ? { flags: prepared.version.flags } : {}),
        ms: elapsed(),
      },
    };
  } catch (error) {
    if (!isPlatformError(error)) throw error;
    return error.code === "ingest/turned_away"
      ? turnedAway(file, error, { vertical: into.vertical.id, happened: started.toISOString() })
      : failed(file, error, elapsed());
  }
}

/**
 * The version with the label of its mark, where it is marked for inside use only. Throws `ingest/internal_only` where such
 * documents are kept out, `access/label_not_held` where the person may not give that label.
 */
function labelledInside(prepared: VersionToStore, file: string, into: IngestInto): VersionToStore {
  const mark = into.vertical.internalMark?.(prepared.reading);
  if (mark === undefined) return prepared;
  if (into.keepsOutInternal)
    throw new PlatformError("ingest/internal_only", { file, mark, reason: into.keepsOutInternal });
  const label = labelNotHeld(into.principal, [INTERNAL_LABEL]);
  if (label !== undefined) throw new PlatformError("access/label_not_held", { label });
  const labels = [...new Set([...prepared.version.labels, INTERNAL_LABEL])].toSorted();
  return { ...prepared, version: { ...prepared.version, labels } };
}

/** The labels given with the file or for all files, in order; none given, those that the document has. */
function labelsOf(
  { metadata }: Incoming,
  held: DocumentVersion | undefined,
  given: readonly string[] | undefined,
): readonly string[] {
  if (given === undefined && metadata.labels === undefined) return held?.labels ?? [];
  // that of a mark is not taken off by giving others
  const marked = held?.labels.filter((label) => label === INTERNAL_LABEL) ?? [];
  return [...new Set([...marked, ...(given ?? []), ...(metadata.labels ?? [])])].toSorted();
}

/** The labels as all versions that are held are to have them; undefined where they have them. */
function relabelled(
  held: DocumentVersion | undefined,
  labels: readonly string[],
): { readonly relabel: Relabelled } | undefined {
  return held && !sameLabels(labels, held.labels) ? { relabel: { documentId: held.documentId, labels } } : undefined;
}

function sameLabels(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((label) => right.includes(label));
}

/** Commits what waits; when that fails, everything in it failed. */
async function commit(
  works: readonly Work[],
  { principal }: IngestInto,
  { archive, jobOf }: IngestPorts,
): Promise<readonly IngestOutcome[]> {
  const store = works.flatMap((work) => work.store ?? []);
  try {
    const quarantined = works.flatMap((work) => work.quarantined ?? []);
    const relabel = works.flatMap((work) => work.relabel ?? []);
    const outcomes = works.map(({ outcome }) => outcome);
    if (store.length + relabel.length + quarantined.length > 0)
      await archive.commit({ store, relabel, quarantined, ...(jobOf ? { job: jobOf(outcomes) } : {}) }, principal);
    return outcomes;
  } catch (error) {
    if (!isPlatformError(error)) throw error;
    return works.map((work) =>
      (work.store ?? work.relabel) ? failed(work.outcome.file, error, work.outcome.ms).outcome : work.outcome,
    );
  }
}
