import { randomUUID } from "node:crypto";
import path from "node:path";
import {
  ask,
  bestAcross,
  checkText,
  createReferences,
  perform,
  readQuestion,
  research,
  retrieveAcross,
  type VerticalResult,
} from "@guildhall/answer";
import {
  createAnswerLog,
  createCatalogue,
  createConfirmedQuestions,
  createFeedbackLog,
  createJobStore,
  createOriginals,
  createOutdatedVersions,
  createReceipts,
  createWorkLog,
} from "@guildhall/catalogue";
import {
  type Collection,
  assertMayRead,
  assertPrincipal,
  type Embedder,
  PlatformError,
  type Principal,
  standingOf,
  usualLabelling,
  type Vertical,
} from "@guildhall/core";
import {
  createReadingPool,
  ingest,
  type IngestPorts,
  installedPrograms,
  openReadingQueue,
  preview,
  type ReadDocument,
  readWithPrograms,
  usualLimits,
} from "@guildhall/ingest";
import { rank, withNeighbours } from "@guildhall/retrieve";
import { createArchive, openStorage } from "@guildhall/storage";
import { verticals } from "@guildhall/verticals";
import type { Configuration } from "./configuration.ts";
import { configuredVerticals } from "./guards/configured-verticals.ts";
import { readWordLists } from "./guards/read-word-lists.ts";
import { openEngine } from "./open-engine.ts";
import { redivideAll } from "./jobs/redivide-all.ts";
import { checkQueue } from "./jobs/check-queue.ts";
import { createUploads } from "./jobs/uploads.ts";
import { createAnsweringModels, givenModel } from "./models/answering-models.ts";
import { checkModels } from "./models/check-models.ts";
import { chooseModels } from "./models/choose-models.ts";
import { describeModels } from "./models/describe-models.ts";
import { chooseEmbedders, givenEmbedder } from "./models/embedders.ts";
import { outgoingAddresses } from "./models/outgoing.ts";
import { chooseReranker } from "./models/reranker.ts";
import { chooseTranscriber } from "./models/transcriber.ts";
import { assertVectorsFit, embedderOf, reindex, type VectorParts } from "./models/vectors.ts";
import { changedSamples, ensureSamples, removeSamples } from "./platform/samples.ts";
import { warm } from "./platform/warm.ts";
import type { Destination, Runtime, RuntimeParts } from "./runtime.ts";
import { createInternalDocuments } from "./internal-documents.ts";
import { createReview } from "./review.ts";
import { transcribe } from "./transcribe.ts";
import { createWorks } from "./works.ts";
import { createSystemClock } from "./system-clock.ts";

/** Documents in the hands of workers at a time, and on their way there. */
const OUTSTANDING = 64;

/** Reads nothing but its arguments: makes the adapters and hands them to the steps. */
export async function openRuntime(configuration: Configuration, parts: RuntimeParts = {}): Promise<Runtime> {
  const lists = await readWordLists(configuration.wordLists ?? []);
  const known = configuredVerticals(parts.verticals ?? verticals, configuration, lists);
  const clock = parts.clock ?? createSystemClock(configuration.timeZone);
  const newId = parts.newId ?? randomUUID;
  const chosenModels = chooseModels(configuration);
  const answering = parts.model ? givenModel(parts.model) : createAnsweringModels(chosenModels);
  const { profile = usualLabelling.profile, producer = usualLabelling.producer } = configuration;
  const labelling = { profile, producer };
  const verticalIds = known.map(({ id }) => id);
  const chosenReranker = chooseReranker(configuration);
  const transcriber = parts.transcriber ?? chooseTranscriber(configuration)?.transcriber;
  const chosenEmbedders = parts.embedder
    ? givenEmbedder(parts.embedder, verticalIds)
    : chooseEmbedders(configuration, verticalIds);
  const internal = createInternalDocuments({
    profile,
    verticals: verticalIds,
    modelsOf: (vertical) => [
      ...(parts.model ? [{ name: parts.model.id, isOutside: parts.model.isRemote ?? false }] : chosenModels),
      ...[chosenEmbedders.get(vertical), chosenReranker].filter((chosen) => chosen !== undefined),
    ],
  });
  const storage = await openStorage({ directory: configuration.data });
  const { embedders, reranker, collection, server, vectors } = await prepare().catch(async (error: unknown) => {
    await storage.close();
    throw error;
  });

  async function prepare() {
    const { engine, server } = await openEngine(storage, configuration);
    const vectorParts: VectorParts = { storage, collection: engine, embedders: chosenEmbedders };
    const common = { collection: engine, server, vectors: vectorParts };
    await internal.assertInside(storage);
    if (parts.isForRepair) return { ...common, embedders: new Map<string, Embedder>(), reranker: undefined };
    return { ...common, embedders: await openEmbedders(vectorParts), reranker: await chosenReranker?.open() };
  }

  const catalogue = createCatalogue({ storage });
  const archive = createArchive({ storage, collection, catalogue });
  const verticalsOf = (ids: readonly string[]): readonly Vertical[] => known.filter(({ id }) => ids.includes(id));

  const pool = createReadingPool(configuration.reading);
  const readDocument = readWithPrograms(pool.readDocument, installedPrograms);
  const originals = createOriginals({ storage });
  const outdated = createOutdatedVersions({ storage });
  const takeIn = (
    documents: Parameters<Runtime["ingest"]>[0],
    { vertical: id, collection: name = "default", labels, onEmbedded, onReading }: Destination,
    principal: Principal,
    more: Partial<IngestPorts> = {},
  ) => {
    assertPrincipal(principal);
    const vertical = verticalNamed(id, known);
    const embedder = embedders.get(id);
    const keepsOutInternal = internal.keptOutOf(id);
    return ingest(
      documents,
      {
        corpus: { tenant: principal.tenant, vertical: id, collection: name },
        vertical,
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
  const remove = async (documentId: string, principal: Principal): Promise<void> => {
    const held = await catalogue.current([documentId], principal);
    if (!held.has(documentId)) throw new PlatformError("document/not_found", { documentId: documentId.slice(0, 60) });
    await uploads.forget(documentId, principal, () => archive.commit({ remove: [documentId] }, principal));
  };
  const maintain = async (): Promise<void> => {
    await collection.maintain({ everything: true });
  };
  const { redis } = configuration;
  const openQueue = redis && (() => openReadingQueue({ url: redis.url, data: configuration.data }));
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

  const confirmed = createConfirmedQuestions({ storage, collection });
  const retrieval = {
    collection,
    catalogue,
    clock,
    confirmed,
    isImpatient: true,
    stopwatch: () => performance.now(),
    embedderOf: ({ id }: Vertical) => embedders.get(id),
    ...(reranker && { reranker }),
  };
  const answers = createAnswerLog({ storage, clock });
  const feedback = createFeedbackLog({ storage, clock, answers });
  const sampleParts = { verticals: known, storage, catalogue, ingest: takeIn, remove };

  return {
    verticals: known,
    catalogue,
    collection,
    archive,
    clock,
    model: answering.name,
    models: describeModels(configuration, verticalIds),
    timeZone: configuration.timeZone,
    outgoing: outgoingAddresses(configuration, verticalIds),
    ...(server ? { server } : {}),
    ...(openQueue ? { checkQueue: () => checkQueue(openQueue) } : {}),
    checkModels: () => checkModels({ models: chosenModels, vectors, reranker: chosenReranker }),
    reindex: () => reindex(vectors),
    countOutdated: ({ id, dividerVersion }) => outdated.count(id, dividerVersion),
    redivide: (signal) =>
      redivideAll({ verticals: known, outdated, catalogue, archive, embedderOf: (id) => embedders.get(id) }, signal),
    answers,
    feedback,
    review: createReview({ feedback, answers, archive, collection, catalogue, clock }),
    works: createWorks({
      works: createWorkLog({ storage, clock }),
      newId,
      ...(parts.signer && { signer: parts.signer }),
    }),
    receipts: createReceipts({ storage, clock }),
    originals,
    uploads,
    async ask(raw, principal, watcher = {}) {
      const question = readQuestion(raw, principal, known);
      const answer = raw.mode === "research" ? research : ask;
      return answer(question, verticalsOf(question.verticals), {
        ...retrieval,
        model: await answering.forVerticals(question.verticals),
        newId,
        labelling,
        ...watcher,
      });
    },
    checkText({ vertical: id, question: text, ...given }, principal) {
      assertMayRead(principal, id);
      const asked = text === undefined ? undefined : readQuestion({ text, verticals: [id] }, principal, known);
      return checkText({ ...given, ...(asked && { asked }) }, verticalNamed(id, known), principal);
    },
    async perform(request, kinds, principal, watcher = {}) {
      assertMayRead(principal, request.vertical);
      const vertical = verticalNamed(request.vertical, known);
      const model = await answering.forVerticals([vertical.id]);
      return perform(request, kinds, vertical, principal, { ...retrieval, model, newId, labelling, ...watcher });
    },
    hears: transcriber !== undefined,
    async transcribe(recording, about, principal, signal) {
      assertMayRead(principal, about.vertical);
      const vertical = verticalNamed(about.vertical, known);
      return transcribe(recording, about, principal, { transcriber, vertical, clock, ...(signal && { signal }) });
    },
    async rank(raw, principal, limit, how = {}) {
      const question = readQuestion(raw, principal, known);
      const vertical = verticalNamed(raw.verticals[0] ?? "", known);
      const embedder = embedders.get(vertical.id);
      return rank(
        question,
        vertical,
        { ...retrieval, isImpatient: false, ...(embedder && { embedder }), ...how },
        limit,
      );
    },
    async search(raw, principal, limit, { neighbours = false } = {}) {
      const question = readQuestion(raw, principal, known);
      const results = await retrieveAcross(question, verticalsOf(question.verticals), retrieval, limit);
      const best = await bestAcross(results, collection, limit);
      return neighbours ? Promise.all(best.map((result) => besideIts(result, collection))) : best;
    },
    async warm(principal) {
      await answering.open();
      await warm({ verticals: known, catalogue, collection, clock, confirmed }, principal);
    },
    standing({ version, interval, isCurrent }) {
      const basis = known.find(({ id }) => id === version.corpus.vertical)?.validity.basis ?? "effective";
      return standingOf({ interval, isCurrent, facts: version.facts }, basis, clock.today());
    },
    async references({ versionId, corpus }, spans, principal) {
      const following = { catalogue, principal, asOf: clock.today() };
      const references = createReferences(verticalNamed(corpus.vertical, known), following);
      return Promise.all(spans.map((span) => references.within(versionId, span, Number.POSITIVE_INFINITY)));
    },
    ingest: (documents, into, principal) => takeIn(documents, into, principal),
    preview(documents, { vertical: id, collection: name = "default" }, principal) {
      assertPrincipal(principal);
      const corpus = { tenant: principal.tenant, vertical: id, collection: name };
      return preview(documents, { corpus, vertical: verticalNamed(id, known) }, { readDocument });
    },
    remove,
    lacksSamples: async (principal) => (await changedSamples({ verticals: known, storage }, principal)).length > 0,
    ensureSamples: (principal, how) => ensureSamples(sampleParts, principal, how),
    removeSamples: (principal) => removeSamples(sampleParts, principal),
    maintain,
    async close() {
      await pool.close();
      await collection.close();
      await storage.close();
    },
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

/** The embedder of each vertical that has one, sure to be the one whose vectors the folder holds. */
async function openEmbedders(parts: VectorParts): Promise<ReadonlyMap<string, Embedder>> {
  const opened = new Map<string, Embedder>();
  for (const vertical of parts.embedders.keys()) {
    const embedder = await embedderOf(vertical, parts);
    if (!embedder) continue;
    await assertVectorsFit(vertical, embedder, parts);
    opened.set(vertical, embedder);
  }
  return opened;
}

/** A result with the passages that stand before and after each of its own. */
async function besideIts(result: VerticalResult, collection: Collection): Promise<VerticalResult> {
  const { vertical, scope, retrieved } = result;
  const passages = await withNeighbours(retrieved.passages, vertical, scope, { collection });
  return { ...result, retrieved: { ...retrieved, passages } };
}

/** The vertical of that id. Throws `vertical/unknown`. */
export function verticalNamed(id: string, known: readonly Vertical[]): Vertical {
  const vertical = known.find((candidate) => candidate.id === id);
  if (!vertical)
    throw new PlatformError("vertical/unknown", {
      vertical: id.slice(0, 40),
      available: known.map((candidate) => candidate.id).join(", "),
    });
  return vertical;
}
