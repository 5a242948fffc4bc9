import { randomBytes } from "node:crypto";
import type { QueryWord, Scope } from "@guildhall/core";
import type { Storage } from "@guildhall/storage";
import { standardWeights, type Weights } from "../lexical/weights.ts";
import type { SearchEngine } from "../search-engine.ts";
import { countVisible } from "../stored/stored-passages.ts";
import { assertScope, storedReads } from "../stored/stored-reads.ts";
import { dropAlias, ensureAlias } from "./aliases.ts";
import { corpusFilter } from "./conditions.ts";
import { connect, type ConnectionOptions } from "./connection.ts";
import { createDenseRooms } from "./dense-rooms.ts";
import type { Quantization } from "./layout.ts";
import { createLifecycle } from "./lifecycle.ts";
import { rebuild } from "./rebuild.ts";
import { createRemote } from "./remote.ts";
import { createSearch, type HybridHit } from "./search.ts";
import { createSnapshots } from "./snapshots.ts";
import { stageChange } from "./staging.ts";

/** The engine for more than one machine: a Qdrant server searches, the file stays the truth. */
export interface QdrantCollection extends SearchEngine {
  /** The address as it may be shown, and the server's version. */
  readonly server: { readonly url: string; readonly version: string };
  /** The name under which the collection lies on the server: an alias. */
  readonly alias: string;
  /** Words and meaning, fused by rank on the server in one request, each hit with its rank in both. */
  hybrid(
    question: { readonly words: readonly QueryWord[]; readonly embedding: Float32Array },
    scope: Scope,
    limit: number,
  ): Promise<readonly HybridHit[]>;
  /** Makes the server say what the file says; says how many versions had to be put right. */
  reconcile(how?: { readonly thoroughly?: boolean }): Promise<number>;
  /** Takes the collection off the server, when its data folder goes. */
  drop(): Promise<void>;
  readonly snapshots: ReturnType<typeof createSnapshots>;
}

export interface QdrantCollectionOptions extends ConnectionOptions {
  readonly storage: Storage;
  readonly weights?: Weights;
  /** How many copies of the collection the server keeps, on as many nodes. */
  readonly replicas?: number;
  readonly quantization?: Quantization;
  /** Compares every embedding instead of following the graph. */
  readonly exactNearest?: boolean;
  /** A commit that began so long ago and never ended is taken for abandoned. */
  readonly abandonedAfterSeconds?: number;
  /** How often the server is compared with the file; never, when left out. */
  readonly reconcileEverySeconds?: number;
}

/** Hits of each leg that take part in a fusion, at least. */
const FUSED = 100;

/** Opens the collection of this data folder on the server, making it where there is none. Throws `collection/*`. */
export async function openQdrantCollection({
  storage,
  weights = standardWeights,
  replicas = 1,
  quantization = "none",
  exactNearest = false,
  abandonedAfterSeconds = 900,
  reconcileEverySeconds,
  ...address
}: QdrantCollectionOptions): Promise<QdrantCollection> {
  const connection = connect(address);
  const version = await connection.version();
  const alias = await ownName(storage);
  await ensureAlias(connection, alias, replicas);
  const remote = createRemote(connection, alias);
  const search = createSearch({
    storage,
    connection,
    name: alias,
    weights,
    dense: { isExact: exactNearest, quantization },
  });
  const rooms = createDenseRooms(connection, alias, quantization);
  const lifecycle = createLifecycle({
    storage,
    connection,
    remote,
    weights,
    makeRoom: (sizes) => rooms.make(sizes),
    name: alias,
    abandonedAfterSeconds,
  });
  const snapshots = createSnapshots(connection, alias);

  await lifecycle.reconcile();
  const timer =
    reconcileEverySeconds === undefined
      ? undefined
      : setInterval(() => void lifecycle.reconcile().catch(() => {}), reconcileEverySeconds * 1000).unref();

  return {
    server: { url: connection.url, version },
    alias,
    snapshots: {
      ...snapshots,
      async recover(location) {
        await snapshots.recover(location);
        await lifecycle.reconcile(true);
      },
    },
    ...storedReads(storage),
    async containing(words, scope, limit) {
      assertScope(scope);
      if (limit <= 0 || scope.collections.length === 0) return [];
      return search.containing(words, scope, limit, await lifecycle.inStep());
    },
    async rarity(words, scope) {
      assertScope(scope);
      return search.rarity(words, scope, await lifecycle.inStep());
    },
    async nearest(embedding, scope, limit) {
      assertScope(scope);
      if (limit <= 0) return [];
      await lifecycle.inStep();
      return search.nearest(embedding, scope, limit);
    },
    async hybrid(question, scope, limit) {
      assertScope(scope);
      const now = await lifecycle.inStep();
      return search.hybrid(question, scope, { limit, depth: Math.max(FUSED, 2 * limit), now });
    },
    async size(scope) {
      assertScope(scope);
      const now = await lifecycle.inStep();
      const { must } = corpusFilter(scope);
      const [onServer, { segments_count: segments }] = await Promise.all([
        remote.count({ must: must.filter((condition) => !("key" in condition && condition.key === "published")) }),
        connection.read("collection", (client) => client.getCollection(alias)),
      ]);
      // The server does not say how much room its points take.
      return {
        passages: await countVisible(storage, scope),
        dead: onServer - (await search.passagesIn(scope, now)),
        segments,
        bytes: 0,
      };
    },
    async warm(scope) {
      assertScope(scope);
      await lifecycle.inStep();
    },
    statementsFor: (change) =>
      stageChange(change, { storage, remote, weights, makeRoom: (sizes) => rooms.make(sizes) }),
    committed: () => lifecycle.publish(),
    maintain: ({ everything = false } = {}) => lifecycle.reconcile(everything),
    reconcile: ({ thoroughly = false } = {}) => lifecycle.reconcile(thoroughly),
    async rebuild() {
      await lifecycle.inTurn(() =>
        rebuild({
          storage,
          connection,
          remote,
          weights,
          alias,
          replicas,
          makeRoom: (sizes) => rooms.make(sizes),
          makeRoomIn: (name, sizes) => rooms.make(sizes, name),
        }),
      );
      await lifecycle.reconcile(true);
    },
    drop: () => dropAlias(connection, alias),
    async close() {
      clearInterval(timer);
      await lifecycle.inTurn(async () => {});
    },
  };
}

/** Each data folder has its own collection: another folder's passages would be taken for left-overs. */
async function ownName(storage: Storage): Promise<string> {
  await storage.transaction([
    {
      sql: "insert or ignore into settings (name, value) values ('qdrant/collection', ?)",
      parameters: [`guildhall-${randomBytes(8).toString("hex")}`],
    },
  ]);
  const [row] = await storage.all<{ value: string }>("select value from settings where name = 'qdrant/collection'");
  return row?.value ?? "";
}
