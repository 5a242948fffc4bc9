import { randomUUID } from "node:crypto";
import path from "node:path";
import { ask, bestAcross, readQuestion, retrieveAcross } from "@guildhall/answer";
import {
  createAnswerLog,
  createCatalogue,
  createConfirmedQuestions,
  createFeedbackLog,
  createJobStore,
  createOriginals,
  createReceipts,
} from "@guildhall/catalogue";
import { createEmbeddedCollection } from "@guildhall/collections";
import { type BaseModel, PlatformError, type Principal, standingOf, type Vertical } from "@guildhall/core";
import { ingest } from "@guildhall/ingest";
import { rank } from "@guildhall/retrieve";
import { createArchive, openStorage } from "@guildhall/storage";
import { verticals } from "@guildhall/verticals";
import type { Configuration } from "./configuration.ts";
import { bringIndexUpToDate } from "./index-fingerprint.ts";
import { createUploads } from "./jobs/uploads.ts";
import { modelNamed } from "./models.ts";
import { changedSamples, ensureSamples, removeSamples } from "./platform/samples.ts";
import type { Runtime, RuntimeParts } from "./runtime.ts";
import { createReview } from "./review.ts";
import { createSystemClock } from "./system-clock.ts";

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

  const confirmed = createConfirmedQuestions({ storage, collection });
  const retrieval = { collection, catalogue, clock, confirmed, stopwatch: () => performance.now() };
  const answers = createAnswerLog({ storage, clock });
  const feedback = createFeedbackLog({ storage, clock });
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
    answers,
    feedback,
    review: createReview({ feedback, answers, archive, collection, catalogue, clock }),
    receipts: createReceipts({ storage, clock }),
    originals,
    uploads,
    async ask(raw, principal, watcher = {}) {
      const question = readQuestion(raw, principal, known);
      return ask(question, verticalsOf(question.verticals), {
        ...retrieval,
        model: stoppable(model, watcher.signal),
        newId,
        ...watcher,
      });
    },
    async rank(raw, principal, limit, how = {}) {
      const question = readQuestion(raw, principal, known);
      return rank(question, verticalNamed(raw.verticals[0] ?? "", known), { ...retrieval, ...how }, limit);
    },
    async search(raw, principal, limit) {
      const question = readQuestion(raw, principal, known);
      const results = await retrieveAcross(question, verticalsOf(question.verticals), retrieval, limit);
      return bestAcross(results, collection, limit);
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
