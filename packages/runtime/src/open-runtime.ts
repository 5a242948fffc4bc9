import { randomUUID } from "node:crypto";
import {
  createAnswerLog,
  createFeedbackLog,
  createOriginals,
  createOutdatedVersions,
  createReceipts,
  createWorkLog,
} from "@guildhall/catalogue";
import { usualLabelling } from "@guildhall/core";
import { verticals } from "@guildhall/verticals";
import { createAsking } from "./asking/create-asking.ts";
import type { Configuration } from "./configuration.ts";
import { configuredVerticals } from "./guards/configured-verticals.ts";
import { readWordLists } from "./guards/read-word-lists.ts";
import { createIncoming } from "./incoming/create-incoming.ts";
import { createInternalDocuments } from "./incoming/internal-documents.ts";
import { checkQueue } from "./jobs/check-queue.ts";
import { redivideAll } from "./jobs/redivide-all.ts";
import { checkModels } from "./models/check-models.ts";
import { chosenModels } from "./models/chosen-models.ts";
import { describeModels } from "./models/describe-models.ts";
import { outgoingAddresses } from "./models/outgoing.ts";
import { reindex } from "./models/vectors.ts";
import { changedSamples, ensureSamples, removeSamples } from "./platform/samples.ts";
import { createReview } from "./review.ts";
import type { Runtime, RuntimeParts } from "./runtime.ts";
import { openStores } from "./stores/open-stores.ts";
import { createSystemClock } from "./system-clock.ts";
import { createWorks } from "./works.ts";

/** Reads nothing but its arguments: makes the adapters and hands them to the steps. */
export async function openRuntime(configuration: Configuration, parts: RuntimeParts = {}): Promise<Runtime> {
  const { profile = usualLabelling.profile, producer = usualLabelling.producer } = configuration;
  const lists = await readWordLists(configuration.wordLists ?? []);
  const known = configuredVerticals(parts.verticals ?? verticals, configuration, lists);
  const verticalIds = known.map(({ id }) => id);
  const clock = parts.clock ?? createSystemClock(configuration.timeZone);
  const newId = parts.newId ?? randomUUID;

  const models = chosenModels(configuration, parts, verticalIds);
  const internal = createInternalDocuments({ profile, verticals: verticalIds, outsideOf: models.outsideOf });
  const stores = await openStores(configuration, models, {
    isForRepair: parts.isForRepair ?? false,
    check: internal.assertInside,
  });
  const { storage, collection, catalogue, archive, server, vectors, embedders } = stores;
  const incoming = createIncoming(configuration, { known, stores, clock, internal });
  const { takeIn, remove, preview, maintain, uploads, openQueue } = incoming;

  const answers = createAnswerLog({ storage, clock });
  const feedback = createFeedbackLog({ storage, clock, answers });
  const outdated = createOutdatedVersions({ storage });
  const sampleParts = { verticals: known, storage, catalogue, ingest: takeIn, remove };

  return {
    ...createAsking({ known, stores, models, clock, newId, labelling: { profile, producer } }),
    verticals: known,
    catalogue,
    collection,
    archive,
    clock,
    model: models.answering.name,
    models: describeModels(configuration, verticalIds),
    timeZone: configuration.timeZone,
    outgoing: outgoingAddresses(configuration, verticalIds),
    ...(server ? { server } : {}),
    answers,
    feedback,
    review: createReview({ feedback, answers, archive, collection, catalogue, clock }),
    works: createWorks({
      works: createWorkLog({ storage, clock }),
      newId,
      ...(parts.signer && { signer: parts.signer }),
    }),
    receipts: createReceipts({ storage, clock }),
    originals: createOriginals({ storage }),
    uploads,
    ingest: (documents, into, principal) => takeIn(documents, into, principal),
    preview,
    remove,
    maintain,
    lacksSamples: async (principal) => (await changedSamples({ verticals: known, storage }, principal)).length > 0,
    ensureSamples: (principal, how) => ensureSamples(sampleParts, principal, how),
    removeSamples: (principal) => removeSamples(sampleParts, principal),
    ...(openQueue ? { checkQueue: () => checkQueue(openQueue) } : {}),
    checkModels: () => checkModels({ models: models.answers, vectors, reranker: models.reranker }),
    reindex: () => reindex(vectors),
    countOutdated: ({ id, dividerVersion }) => outdated.count(id, dividerVersion),
    redivide: (signal) =>
      redivideAll({ verticals: known, outdated, catalogue, archive, embedderOf: (id) => embedders.get(id) }, signal),
    async close() {
      await incoming.close();
      await stores.close();
    },
  };
}
