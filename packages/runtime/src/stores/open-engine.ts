import { createEmbeddedCollection, openQdrantCollection, type SearchEngine } from "@guildhall/collections";
import type { Storage } from "@guildhall/storage";
import type { Configuration } from "../configuration.ts";
import { bringIndexUpToDate } from "./index-fingerprint.ts";

/** How often a server is compared with the data folder. */
const RECONCILE_EVERY_SECONDS = 600;

/** What searches, and where it runs when that is not here. */
export interface OpenedEngine {
  readonly engine: SearchEngine;
  readonly server?: SearchServer;
}

/** A server that searches for us. */
export interface SearchServer {
  readonly name: string;
  readonly url: string;
  readonly version: string;
}

/** Opens the engine that the configuration names, with an index that fits this program and this engine. */
export async function openEngine(storage: Storage, { qdrant }: Configuration): Promise<OpenedEngine> {
  if (!qdrant) {
    const engine = createEmbeddedCollection({ storage });
    await bringIndexUpToDate(storage, engine, "embedded");
    return { engine };
  }
  const engine = await openQdrantCollection({ storage, ...qdrant, reconcileEverySeconds: RECONCILE_EVERY_SECONDS });
  await bringIndexUpToDate(storage, engine, "qdrant");
  return { engine, server: { name: "Qdrant", ...engine.server } };
}
