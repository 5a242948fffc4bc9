import { maySee, PlatformError, type Hit, type Scope } from "@guildhall/core";
import { corporaOf, labelsHeld, type Parameter, type Storage } from "@guildhall/storage";
import { assertSize, sizesInFile } from "../stored/embedding-sizes.ts";
import type { VectorView } from "./vector-view.ts";
import type { VectorViews } from "./vector-views.ts";

export interface NearestParts {
  readonly storage: Storage;
  readonly vectors: VectorViews;
}

/** Versions may go between two reads; not so often in a row. */
const ATTEMPTS = 10;

/** The passages nearest by cosine, exactly, nearest first, ties by passage id. */
export async function nearestPassages(
  parts: NearestParts,
  embedding: Float32Array,
  scope: Scope,
  limit: number,
): Promise<readonly Hit[]> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const views = await parts.vectors.of(scope);
    if (!views) return nearestInFile(parts.storage, embedding, scope, limit);
    const hits = await nearestInMemory(parts.storage, views, embedding, scope, limit);
    if (hits) return hits;
    await parts.vectors.weed(scope);
  }
  throw new PlatformError("storage/busy", { seconds: 0 });
}

/** Compares every embedding of the scope where it lies: for a process that asks once or twice. */
async function nearestInFile(
  storage: Storage,
  question: Float32Array,
  scope: Scope,
  limit: number,
): Promise<readonly Hit[]> {
  assertSize(await sizesInFile(storage, scope), question.length);
  const within = withinScope(scope);
  return storage.all<Hit>(
    `with scored as materialized (
       select version_id, embeddings.arrival as arrival, ordinal, 1 - vec_distance_cosine(embedding, ?) as score
       from versions cross join embeddings using (arrival) where ${within.sql}
     )
     select passage_id as passageId, version_id as versionId, score from scored join passages using (arrival, ordinal)
     where score >= coalesce((select score from scored order by score desc limit 1 offset ?), -2)
     order by score desc, passage_id limit ?`,
    [bytesOf(question), ...within.parameters, Math.max(0, limit - 1), limit],
  );
}

/**
 * Compares every embedding by its rounded form in memory, and those that may be among the nearest exactly in the file,
 * which alone decides what is there and may be seen. Undefined: some of them went.
 */
async function nearestInMemory(
  storage: Storage,
  views: readonly VectorView[],
  question: Float32Array,
  scope: Scope,
  limit: number,
): Promise<readonly Hit[] | undefined> {
  assertSize(
    views.filter(({ live }) => live > 0).map(({ table }) => table.dimensions),
    question.length,
  );
  const sight = {
    held: (labels: readonly string[]) => maySee(scope.principal, labels),
    versionIds: scope.versionIds && new Set(scope.versionIds),
  };
  const candidates = views.flatMap((view) => (view.live > 0 ? view.candidates(question, limit, sight) : []));
  const hits = await compared(storage, candidates, question, scope);
  return hits.length === candidates.length ? hits.slice(0, limit) : undefined;
}

async function compared(
  storage: Storage,
  embeddingIds: readonly number[],
  question: Float32Array,
  scope: Scope,
): Promise<readonly Hit[]> {
  if (embeddingIds.length === 0) return [];
  const within = withinScope(scope);
  return storage.all<Hit>(
    `select passage_id as passageId, version_id as versionId, 1 - vec_distance_cosine(embedding, ?) as score
     from json_each(?) wanted cross join embeddings on embedding_id = wanted.value
     join versions on versions.arrival = embeddings.arrival
     join passages on passages.arrival = embeddings.arrival and passages.ordinal = embeddings.ordinal
     where ${within.sql} order by score desc, passage_id`,
    [bytesOf(question), JSON.stringify(embeddingIds), ...within.parameters],
  );
}

function withinScope({ principal, vertical, collections, versionIds }: Scope) {
  const corpora = corporaOf(principal, vertical, collections);
  const labels = labelsHeld(principal);
  const chosen = versionIds === undefined ? "1" : "version_id in (select value from json_each(?))";
  const ids: readonly Parameter[] = versionIds === undefined ? [] : [JSON.stringify(versionIds)];
  return {
    sql: `versions.corpus_id in ${corpora.sql} and ${labels.sql} and ${chosen}`,
    parameters: [...corpora.parameters, ...labels.parameters, ...ids],
  };
}

function bytesOf({ buffer, byteOffset, byteLength }: Float32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
