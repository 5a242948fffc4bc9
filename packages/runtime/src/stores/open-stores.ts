import { createCatalogue, type StoredCatalogue } from "@guildhall/catalogue";
import type { SearchEngine } from "@guildhall/collections";
import type { Archive, Embedder, Reranker } from "@guildhall/core";
import { createArchive, openStorage, type Storage } from "@guildhall/storage";
import type { Configuration } from "../configuration.ts";
import type { ChosenModels } from "../models/chosen-models.ts";
import { assertVectorsFit, embedderOf, type VectorParts } from "../models/vectors.ts";
import { openEngine, type SearchServer } from "./open-engine.ts";

/** The data folder and what searches it, with the models that search needs. */
export interface Stores {
  readonly storage: Storage;
  readonly collection: SearchEngine;
  readonly catalogue: StoredCatalogue;
  readonly archive: Archive;
  readonly server?: SearchServer;
  readonly vectors: VectorParts;
  /** By vertical; empty where they are not reached. */
  readonly embedders: ReadonlyMap<string, Embedder>;
  readonly reranker: Reranker | undefined;
  close(): Promise<void>;
}

/**
 * Opens the data folder and the engine that the configuration names. `isForRepair`: without models, whose vectors may not
 * fit. `check` is asked before anything of it is used. Nothing stays open where one of these fails.
 */
export async function openStores(
  configuration: Configuration,
  models: Pick<ChosenModels, "embedders" | "reranker">,
  { isForRepair, check }: { readonly isForRepair: boolean; check(storage: Storage): Promise<void> },
): Promise<Stores> {
  const storage = await openStorage({ directory: configuration.data });
  try {
    const { engine: collection, server } = await openEngine(storage, configuration);
    await check(storage);
    const vectors: VectorParts = { storage, collection, embedders: models.embedders };
    const catalogue = createCatalogue({ storage });
    return {
      storage,
      collection,
      catalogue,
      archive: createArchive({ storage, collection, catalogue }),
      ...(server && { server }),
      vectors,
      embedders: isForRepair ? new Map() : await openEmbedders(vectors),
      reranker: isForRepair ? undefined : await models.reranker?.open(),
      async close() {
        await collection.close();
        await storage.close();
      },
    };
  } catch (error) {
    await storage.close();
    throw error;
  }
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
