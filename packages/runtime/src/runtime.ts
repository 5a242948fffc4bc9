import { randomUUID } from "node:crypto";
import path from "node:path";
import { ask, readQuestion, type RawQuestion, retrieveAcross, type VerticalResult } from "@guildhall/answer";
import {
  createAnswerLog,
  createCatalogue,
  createFeedbackLog,
  createJobStore,
  createOriginals,
  createReceipts,
} from "@guildhall/catalogue";
import {
  createEmbeddedCollection,
  type EmbeddedCollection,
  HASH_NAME,
  standardWeights,
  weightsName,
} from "@guildhall/collections";
import {
  type Answer,
  type AnswerLog,
  type Archive,
  type BaseModel,
  type Catalogue,
  type CataloguedVersion,
  type Clock,
  type Collection,
  type FeedbackLog,
  type NewId,
  type Originals,
  PlatformError,
  type Principal,
  type Receipts,
  type Standing,
  standingOf,
  type Vertical,
} from "@guildhall/core";
import { ingest, type IngestOutcome, type IncomingOrFault } from "@guildhall/ingest";
import { rank, type Ranking } from "@guildhall/retrieve";
import {
  createArchive,
  differingPart,
  type Fingerprint,
  openStorage,
  readFingerprint,
  replaceFingerprint,
  type Storage,
} from "@guildhall/storage";
import { verticals } from "@guildhall/verticals";
import type { Configuration } from "./configuration.ts";
import { createUploads, type Uploads } from "./jobs/uploads.ts";
import { modelNamed } from "./models.ts";
import { changedSamples, ensureSamples, removeSamples, type SampleOutcome } from "./platform/samples.ts";
import { createSystemClock } from "./system-clock.ts";

/** Where a document goes. */
export interface Destination {
  readonly vertical: string;
  readonly collection?: string;
  readonly labels?: readonly string[];
}

/** Who waits for an answer: told of each step, and able to say that nobody waits any more. */
export interface Watcher {
  readonly onStep?: (step: string) => void;
  readonly signal?: AbortSignal;
}

/** The platform, put together: what api, cli, worker and eval work with. */
export interface Runtime {
  readonly verticals: readonly Vertical[];
  readonly catalogue: Catalogue;
  readonly collection: Collection;
  readonly archive: Archive;
  readonly clock: Clock;
  /** The base model in use. */
  readonly model: Pick<BaseModel, "id" | "provider" | "version">;
  readonly timeZone: string;
  /** Addresses outside this computer that will be contacted; none means that nothing leaves it. */
  readonly outgoing: readonly string[];
  readonly answers: AnswerLog;
  readonly feedback: FeedbackLog;
  readonly receipts: Receipts;
  readonly originals: Originals;
  /** Files on their way in. Nothing is taken in until its `jobs` are started, which a server does. */
  readonly uploads: Uploads;
  ask(question: RawQuestion, principal: Principal, watcher?: Watcher): Promise<Answer>;
  search(question: RawQuestion, principal: Principal, limit: number): Promise<readonly VerticalResult[]>;
  /** The ranking of one vertical's default collection without the passages' texts, for evaluation. */
  rank(question: RawQuestion, principal: Principal, limit: number): Promise<Ranking>;
  ingest(
    documents: AsyncIterable<IncomingOrFault>,
    into: Destination,
    principal: Principal,
  ): AsyncGenerator<IngestOutcome>;
  remove(documentId: string, principal: Principal): Promise<void>;
  /** Loads the index into memory, so that the first questions are as fast as the later ones. */
  warm(principal: Principal): Promise<void>;
  /** How a version stands today by the rule of its vertical. */
  standing(document: CataloguedVersion): Standing;
  /** True when there are samples to take in. */
  lacksSamples(principal: Principal): Promise<boolean>;
  /** Takes in the samples that are missing; says what became of them. */
  ensureSamples(principal: Principal, how?: { readonly restore?: boolean }): AsyncGenerator<SampleOutcome>;
  /** Takes all samples out; they stay away until they are restored. Says how many went. */
  removeSamples(principal: Principal): Promise<number>;
  /** Tidies the index after much was written; searching goes on meanwhile. */
  maintain(): Promise<void>;
  close(): Promise<void>;
}

/** What tests replace. */
export interface RuntimeParts {
  readonly clock?: Clock;
  readonly newId?: NewId;
  readonly verticals?: readonly Vertical[];
}

/** Reads nothing but its arguments: makes the adapters and hands them to the steps. */
export async function openRuntime(configuration: Configuration, parts: RuntimeParts = {}): Promise<Runtime> {
  const known = parts.verticals ?? verticals;
  const clock = parts.clock ?? createSystemClock(configuration.timeZone);
  const newId = parts.newId ?? randomUUID;
  const model = modelNamed(configuration.model);
  const storage = await openStorage({ directory: configuration.data });
  const collection = createEmbeddedCollection({ storage });
  await bringIndexUpToDate(storage, collection).catch(async (error: unknown) => {
    await storage.close();
    throw error;
  });
  const catalogue = createCatalogue({ storage });
  const archive = createArchive({ storage, collection, catalogue });
  const verticalsOf = (ids: readonly string[]): readonly Vertical[] => known.filter(({ id }) => ids.includes(id));

  const originals = createOriginals({ storage });
  const takeIn: Runtime["ingest"] = (
    documents,
    { vertical: id, collection: name = "default", labels = [] },
    principal,
  ) => {
    const vertical = verticalNamed(id, known);
    return ingest(
      documents,
      { corpus: { tenant: principal.tenant, vertical: id, collection: name }, vertical, labels, principal },
      { archive, catalogue, clock },
    );
  };
  const remove = async (documentId: string, principal: Principal): Promise<void> => {
    const held = await catalogue.current([documentId], principal);
    if (!held.has(documentId)) throw new PlatformError("document/not_found", { documentId: documentId.slice(0, 60) });
    await archive.commit({ remove: [documentId] }, principal);
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
  });

  const sampleParts = { verticals: known, storage, catalogue, ingest: takeIn, remove };

  return {
    verticals: known,
    catalogue,
    collection,
    archive,
    clock,
    model: { id: model.id, provider: model.provider, version: model.version },
    timeZone: configuration.timeZone,
    outgoing: [],
    answers: createAnswerLog({ storage, clock }),
    feedback: createFeedbackLog({ storage, clock }),
    receipts: createReceipts({ storage, clock }),
    originals,
    uploads,
    async ask(raw, principal, watcher = {}) {
      const question = readQuestion(raw, principal, known);
      return ask(question, verticalsOf(question.verticals), {
        collection,
        catalogue,
        clock,
        model: stoppable(model, watcher.signal),
        newId,
        ...watcher,
      });
    },
    async rank(raw, principal, limit) {
      const question = readQuestion(raw, principal, known);
      return rank(question, verticalNamed(raw.verticals[0] ?? "", known), { collection, catalogue, clock }, limit);
    },
    async search(raw, principal, limit) {
      const question = readQuestion(raw, principal, known);
      return retrieveAcross(question, verticalsOf(question.verticals), { collection, catalogue, clock }, limit);
    },
    async warm(principal) {
      for (const { id } of known) {
        const collections = await catalogue.collections(id, principal);
        await collection.warm({ principal, vertical: id, collections });
      }
    },
    standing({ version, interval, isCurrent }) {
      const basis = known.find(({ id }) => id === version.corpus.vertical)?.validity.basis ?? "effective";
      return standingOf({ interval, isCurrent, facts: version.facts }, basis, clock.today());
    },
    ingest: takeIn,
    remove,
    lacksSamples: async (principal) => (await changedSamples({ verticals: known, storage }, principal)).length > 0,
    ensureSamples: (principal, how) => ensureSamples(sampleParts, principal, how),
    removeSamples: (principal) => removeSamples(sampleParts, principal),
    maintain,
    close: () => storage.close(),
  };
}

/** The model, told when nobody waits for it any more. */
function stoppable(model: BaseModel, signal: AbortSignal | undefined): BaseModel {
  return signal ? { ...model, generate: (request) => model.generate(request, signal) } : model;
}

/** What an index is built with. */
const indexFingerprint: Fingerprint = { words: HASH_NAME, weights: weightsName(standardWeights) };

/** An index that an earlier release built with other words or weights is built anew before the first question. */
async function bringIndexUpToDate(storage: Storage, collection: EmbeddedCollection): Promise<void> {
  const found = await readFingerprint(storage);
  if (differingPart(found, indexFingerprint) !== undefined) await collection.rebuild();
  if (JSON.stringify({ ...found, ...indexFingerprint }) !== JSON.stringify(found)) {
    await replaceFingerprint(storage, indexFingerprint);
  }
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
