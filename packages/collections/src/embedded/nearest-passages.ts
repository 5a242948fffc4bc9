import { maySee, PlatformError, type Hit, type Scope } from "@guildhall/core";
import { corporaOf, labelsHeld, type Storage } from "@guildhall/storage";
import type { VectorViews } from "./vector-views.ts";

/** Versions may go between two reads; not so often in a row. */
const ATTEMPTS = 10;

/**
 * The passages nearest by cosine: every embedding of the scope is compared in memory by its rounded form, and those that
 * may be among the nearest are compared exactly in the file, which alone decides what is there and may be seen.
 */
export async function nearestPassages(
  { storage, vectors }: { readonly storage: Storage; readonly vectors: VectorViews },
  embedding: Float32Array,
  scope: Scope,
  limit: number,
): Promise<readonly Hit[]> {
  const sight = {
    held: (labels: readonly string[]) => maySee(scope.principal, labels),
    versionIds: scope.versionIds && new Set(scope.versionIds),
  };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const views = await vectors.of(scope);
    assertSize(
      views.filter(({ live }) => live > 0).map(({ table }) => table.dimensions),
      embedding.length,
    );
    const candidates = views.flatMap((view) => view.candidates(embedding, limit, sight));
    const hits = await compared(storage, candidates, embedding, scope);
    if (hits.length === candidates.length) return hits.slice(0, limit);
    await vectors.weed(scope);
  }
  throw new PlatformError("storage/busy", { seconds: 0 });
}

/** Nothing is near where nothing has an embedding, or where some have another size. */
function assertSize(held: readonly number[], got: number): void {
  if (held.length === 0) throw new PlatformError("collection/no_embeddings", {});
  const expected = held.find((dimensions) => dimensions !== got);
  if (expected !== undefined) throw new PlatformError("collection/wrong_dimensions", { expected, got });
}

async function compared(
  storage: Storage,
  embeddingIds: readonly number[],
  question: Float32Array,
  { principal, vertical, collections }: Scope,
): Promise<readonly Hit[]> {
  if (embeddingIds.length === 0) return [];
  const corpora = corporaOf(principal, vertical, collections);
  const labels = labelsHeld(principal);
  return storage.all<Hit>(
    `select passage_id as passageId, version_id as versionId, 1 - vec_distance_cosine(embedding, ?) as score
     from json_each(?) wanted cross join embeddings on embedding_id = wanted.value
     join versions on versions.arrival = embeddings.arrival
     join passages on passages.arrival = embeddings.arrival and passages.ordinal = embeddings.ordinal
     where versions.corpus_id in ${corpora.sql} and ${labels.sql} order by score desc, passage_id`,
    [
      new Uint8Array(question.buffer, question.byteOffset, question.byteLength),
      JSON.stringify(embeddingIds),
      ...corpora.parameters,
      ...labels.parameters,
    ],
  );
}
