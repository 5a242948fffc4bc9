import { totalmem } from "node:os";
import { maySee, PlatformError, type Scope } from "@guildhall/core";
import type { Storage } from "@guildhall/storage";
import { bodyDimensions, questionDimensions, type QuestionDimension } from "../lexical/question-dimensions.ts";
import { FIELDS, standardWeights, type Weights } from "../lexical/weights.ts";
import type { SearchEngine } from "../search-engine.ts";
import { assertScope, storedReads } from "../stored/stored-reads.ts";
import { createBlockCache } from "./block-cache.ts";
import { collectionStatements } from "./collection-statements.ts";
import { sizeOf } from "./collection-size.ts";
import type { CorpusView } from "./corpus-view.ts";
import { createCorpusViews } from "./corpus-views.ts";
import { maintain } from "./maintain.ts";
import { nearestPassages } from "./nearest-passages.ts";
import { rebuild } from "./rebuild.ts";
import { relabelStatements } from "./relabel.ts";
import { livePassages, placeDimensions, rarities } from "./places.ts";
import { searchSegments } from "./search-segments.ts";
import { createVectorViews } from "./vector-views.ts";

export interface EmbeddedCollectionOptions {
  readonly storage: Storage;
  readonly weights?: Weights;
  /** Memory that posting blocks may take in this process. */
  readonly cacheBytes?: number;
}

/** A sixteenth of the machine's memory: 16 GiB hold the index of a million short passages whole. */
const CACHE_BYTES = Math.max(160 * 1024 * 1024, Math.floor(totalmem() / 16));
/** A merge of another process may take segments away while they are read; not so often in a row. */
const ATTEMPTS = 10;

/** The engine that needs nothing: our sparse index and exact vector search over the file that holds everything. */
export function createEmbeddedCollection({
  storage,
  weights = standardWeights,
  cacheBytes = CACHE_BYTES,
}: EmbeddedCollectionOptions): SearchEngine {
  const views = createCorpusViews(storage);
  const blocks = createBlockCache(storage, cacheBytes);
  const vectors = createVectorViews(storage);

  /** The corpora of the scope with the blocks that hold these dimensions in memory. */
  async function loaded(scope: Scope, dimensions: readonly QuestionDimension[]): Promise<readonly CorpusView[]> {
    const numbers = dimensions.map(({ dimension }) => dimension);
    let corpora = await views.of(scope);
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      if (
        await blocks.load(
          corpora.flatMap(({ segments }) => segments),
          numbers,
        )
      )
        return corpora;
      corpora = await views.reread(scope);
    }
    throw new PlatformError("storage/damaged", { file: storage.directory, cause: "index block missing" });
  }

  return {
    ...storedReads(storage),
    async containing(words, scope, limit) {
      assertScope(scope);
      const { own, confirmed } = byField(questionDimensions(words, weights));
      if ((own.length === 0 && confirmed.length === 0) || limit <= 0) return [];
      return searchSegments(await loaded(scope, own), own, confirmed, {
        limit,
        weights,
        held: (labels) => maySee(scope.principal, labels),
        versionIds: scope.versionIds,
      });
    },
    async rarity(words, scope) {
      assertScope(scope);
      const dimensions = bodyDimensions(words);
      const corpora = await loaded(scope, dimensions);
      const placed = placeDimensions(corpora, dimensions);
      return rarities(placed, dimensions, livePassages(corpora)).map(({ idf }) => idf);
    },
    async nearest(embedding, scope, limit) {
      assertScope(scope);
      return nearestPassages({ storage, vectors }, embedding, scope, limit);
    },
    async size(scope) {
      assertScope(scope);
      return sizeOf(await views.reread(scope), (labels) => maySee(scope.principal, labels));
    },
    async warm(scope) {
      assertScope(scope);
      for (const { segments } of await views.of(scope)) await blocks.warm(segments);
      await vectors.load(scope);
    },
    rebuild: () => rebuild(storage),
    statementsFor: async (change, principal) => [
      ...(await relabelStatements(change, storage, principal)),
      ...(await collectionStatements(change, storage)),
    ],
    // Small segments are merged and dead passages dropped; `everything`: down to as few segments as there can be.
    maintain: (how = {}) => maintain(storage, how),
    close: async () => {},
  };
}

const CONFIRMED = FIELDS.indexOf("confirmed");

/** What is looked up in the passages' own segments, and what in the confirmed questions. */
function byField(dimensions: readonly QuestionDimension[]) {
  return {
    own: dimensions.filter(({ field }) => field !== CONFIRMED),
    confirmed: dimensions.filter(({ field }) => field === CONFIRMED),
  };
}
