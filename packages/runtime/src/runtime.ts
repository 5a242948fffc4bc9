import { randomUUID } from "node:crypto";
import { ask, readQuestion, type RawQuestion, retrieveAcross, type VerticalResult } from "@guildhall/answer";
import { createCatalogue } from "@guildhall/catalogue";
import { createEmbeddedCollection } from "@guildhall/collections";
import { type Answer, type Archive, type Catalogue, type Clock, type Collection, type NewId, PlatformError, type Principal, type Vertical } from "@guildhall/core";
import { ingest, type IngestOutcome, type IncomingOrFault } from "@guildhall/ingest";
import { createArchive, openStorage } from "@guildhall/storage";
import { verticals } from "@guildhall/verticals";
import type { Configuration } from "./configuration.ts";
import { modelNamed } from "./models.ts";
import { createSystemClock } from "./system-clock.ts";

/** Where a document goes. */
export interface Destination {
  readonly vertical: string;
  readonly collection?: string;
  readonly labels?: readonly string[];
}

/** The platform, put together: what api, cli, worker and eval work with. */
export interface Runtime {
  readonly verticals: readonly Vertical[];
  readonly catalogue: Catalogue;
  readonly collection: Collection;
  readonly archive: Archive;
  readonly clock: Clock;
  ask(question: RawQuestion, principal: Principal): Promise<Answer>;
  search(question: RawQuestion, principal: Principal, limit: number): Promise<readonly VerticalResult[]>;
  ingest(documents: AsyncIterable<IncomingOrFault>, into: Destination, principal: Principal): AsyncGenerator<IngestOutcome>;
  remove(documentId: string, principal: Principal): Promise<void>;
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
  const catalogue = createCatalogue({ storage });
  const archive = createArchive({ storage, collection, catalogue });
  const verticalsOf = (ids: readonly string[]): readonly Vertical[] => known.filter(({ id }) => ids.includes(id));

  return {
    verticals: known,
    catalogue,
    collection,
    archive,
    clock,
    async ask(raw, principal) {
      const question = readQuestion(raw, principal, known);
      return ask(question, verticalsOf(question.verticals), { collection, catalogue, clock, model, newId });
    },
    async search(raw, principal, limit) {
      const question = readQuestion(raw, principal, known);
      return retrieveAcross(question, verticalsOf(question.verticals), { collection, catalogue, clock }, limit);
    },
    ingest(documents, { vertical: id, collection: name = "default", labels = [] }, principal) {
      const vertical = verticalNamed(id, known);
      return ingest(documents, { corpus: { tenant: principal.tenant, vertical: id, collection: name }, vertical, labels, principal }, { archive, catalogue, clock });
    },
    async remove(documentId, principal) {
      const held = await catalogue.current([documentId], principal);
      if (!held.has(documentId)) throw new PlatformError("document/not_found", { documentId: documentId.slice(0, 60) });
      await archive.commit({ remove: [documentId] }, principal);
    },
    async maintain() {
      await collection.maintain();
    },
    close: () => storage.close(),
  };
}

/** The vertical of that id. Throws `vertical/unknown`. */
export function verticalNamed(id: string, known: readonly Vertical[]): Vertical {
  const vertical = known.find((candidate) => candidate.id === id);
  if (!vertical) throw new PlatformError("vertical/unknown", { vertical: id.slice(0, 40), available: known.map((candidate) => candidate.id).join(", ") });
  return vertical;
}
