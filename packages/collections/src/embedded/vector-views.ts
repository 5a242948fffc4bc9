import type { Scope } from "@guildhall/core";
import { corporaOf, type Storage } from "@guildhall/storage";
import { createVectorView, type StoredEmbedding, type VectorView } from "./vector-view.ts";

/** Embeddings read at a time, so that other reads come between. */
const PAGE = 2000;
/** A view with more gone than live is made anew. */
const MOST_GONE = 0.5;

/** The embeddings of each corpus in memory. What is known is not read again; what came since is read on. */
export interface VectorViews {
  /** The views of the scope with everything that is on disk now, and perhaps something that went. */
  of(scope: Scope): Promise<readonly VectorView[]>;
  /** Lets go of what is no longer on disk. */
  weed(scope: Scope): Promise<void>;
}

export function createVectorViews(storage: Storage): VectorViews {
  const viewByCorpus = new Map<number, VectorView>();
  let last: Promise<unknown> = Promise.resolve();

  /** One after another: views are shared. */
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const next = last.then(work);
    last = next.catch(() => {});
    return next;
  }

  async function readOn(corpusId: number): Promise<void> {
    for (;;) {
      const rows = await storage.all<StoredEmbedding & { readonly dimensions: number }>(
        `select embedding_id as embeddingId, version_id as versionId, labels, dimensions, embedding
         from embeddings join versions using (arrival) where corpus_id = ? and embedding_id > ? order by embedding_id limit ${PAGE}`,
        [corpusId, viewByCorpus.get(corpusId)?.last ?? 0],
      );
      const dimensions = rows[0]?.dimensions;
      if (dimensions === undefined) return;
      if (viewByCorpus.get(corpusId)?.table.dimensions !== dimensions)
        viewByCorpus.set(corpusId, createVectorView(dimensions));
      viewByCorpus.get(corpusId)?.add(rows.filter((row) => row.dimensions === dimensions));
      if (rows.length < PAGE) return;
    }
  }

  async function weedOne(corpusId: number): Promise<void> {
    const view = viewByCorpus.get(corpusId);
    if (!view) return;
    const rows = await storage.all<{ embeddingId: number }>(
      "select embedding_id as embeddingId from versions join embeddings using (arrival) where corpus_id = ?",
      [corpusId],
    );
    view.retain(new Set(rows.map(({ embeddingId }) => embeddingId)));
    if (view.live < view.table.count * MOST_GONE) viewByCorpus.delete(corpusId);
  }

  async function corpusIds({ principal, vertical, collections }: Scope): Promise<readonly number[]> {
    const { sql, parameters } = corporaOf(principal, vertical, collections);
    const rows = await storage.all<{ corpus_id: number }>(
      `select corpus_id from corpora where corpus_id in ${sql}`,
      parameters,
    );
    return rows.map(({ corpus_id }) => corpus_id);
  }

  return {
    of: (scope) =>
      inTurn(async () => {
        const ids = await corpusIds(scope);
        for (const id of ids) await readOn(id);
        return ids.flatMap((id) => viewByCorpus.get(id) ?? []);
      }),
    weed: (scope) =>
      inTurn(async () => {
        for (const id of await corpusIds(scope)) await weedOne(id);
      }),
  };
}
