import type { Scope } from "@guildhall/core";
import { corporaOf, type Storage } from "@guildhall/storage";
import { createVectorView, type StoredEmbedding, type VectorView } from "./vector-view.ts";

/** Embeddings read at a time, so that other reads come between. */
const PAGE = 2000;
/** A process that asks more often about a corpus keeps its embeddings in memory; until then they are read where they lie. */
const OFTEN = 3;
/** A view with more gone than live is made anew. */
const MOST_GONE = 0.5;

/** The embeddings of each corpus in memory. What is known is not read again; what came since is read on. */
export interface VectorViews {
  /**
   * The views of the scope with everything that is on disk now, and perhaps something that went. Undefined while it was
   * not asked for often enough to be worth the reading.
   */
  of(scope: Scope): Promise<readonly VectorView[] | undefined>;
  /** The same, however seldom it was asked for. */
  load(scope: Scope): Promise<readonly VectorView[]>;
  /** Lets go of what is no longer on disk. */
  weed(scope: Scope): Promise<void>;
}

/** What a corpus is known to hold at a change counter, up to the embedding that was the last of all corpora then. */
interface Known {
  readonly counter: number;
  readonly last: number;
  readonly view: VectorView | undefined;
}

interface Now {
  readonly counter: number;
  readonly last: number;
  readonly corpusIds: readonly number[];
}

export function createVectorViews(storage: Storage): VectorViews {
  const knownByCorpus = new Map<number, Known>();
  const searchesByCorpus = new Map<number, number>();
  let turn: Promise<unknown> = Promise.resolve();

  /** One after another: views are shared. */
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const next = turn.then(work);
    turn = next.catch(() => {});
    return next;
  }

  async function bringUpToDate(now: Now): Promise<readonly VectorView[]> {
    for (const corpusId of now.corpusIds) await readOn(corpusId, now);
    return now.corpusIds.flatMap((corpusId) => knownByCorpus.get(corpusId)?.view ?? []);
  }

  async function readOn(corpusId: number, { counter, last }: Now): Promise<void> {
    const known = knownByCorpus.get(corpusId);
    if (known && known.counter >= counter) return;
    let view = known?.view;
    for (let from = known?.last ?? 0; from < last;) {
      const rows = await storage.all<StoredEmbedding & { readonly dimensions: number }>(
        `select embedding_id as embeddingId, version_id as versionId, labels, dimensions, embedding
         from embeddings cross join versions using (arrival)
         where corpus_id = ? and embedding_id > ? order by embedding_id limit ${PAGE}`,
        [corpusId, from],
      );
      const dimensions = rows.at(-1)?.dimensions;
      if (dimensions === undefined) break;
      // After a change of embedder nothing that was known is there any more.
      if (view?.table.dimensions !== dimensions) view = createVectorView(dimensions);
      view.add(rows.filter((row) => row.dimensions === dimensions));
      from = view.last;
    }
    knownByCorpus.set(corpusId, { counter, last: Math.max(last, view?.last ?? 0), view });
  }

  async function weedOne(corpusId: number): Promise<void> {
    const view = knownByCorpus.get(corpusId)?.view;
    if (!view) return;
    const rows = await storage.all<{ embeddingId: number }>(
      "select embedding_id as embeddingId from versions join embeddings using (arrival) where corpus_id = ?",
      [corpusId],
    );
    view.retain(new Set(rows.map(({ embeddingId }) => embeddingId)));
    if (view.live < view.table.count * MOST_GONE) knownByCorpus.delete(corpusId);
  }

  async function lookNow({ principal, vertical, collections }: Scope): Promise<Now> {
    const { sql, parameters } = corporaOf(principal, vertical, collections);
    const [counters, lasts, corpora] = (await storage.snapshot([
      { sql: "select counter from changes" },
      { sql: "select coalesce(max(embedding_id), 0) as last from embeddings" },
      { sql: `select corpus_id from corpora where corpus_id in ${sql}`, parameters },
    ])) as readonly [readonly { counter: number }[], readonly { last: number }[], readonly { corpus_id: number }[]];
    return {
      counter: counters[0]?.counter ?? 0,
      last: lasts[0]?.last ?? 0,
      corpusIds: corpora.map(({ corpus_id }) => corpus_id),
    };
  }

  function isAskedOften(corpusId: number): boolean {
    const searches = (searchesByCorpus.get(corpusId) ?? 0) + 1;
    searchesByCorpus.set(corpusId, searches);
    return knownByCorpus.has(corpusId) || searches > OFTEN;
  }

  return {
    async of(scope) {
      const now = await lookNow(scope);
      const isWorthIt = now.corpusIds.map(isAskedOften).every(Boolean);
      return isWorthIt ? inTurn(() => bringUpToDate(now)) : undefined;
    },
    async load(scope) {
      const now = await lookNow(scope);
      return inTurn(() => bringUpToDate(now));
    },
    async weed(scope) {
      const { corpusIds } = await lookNow(scope);
      await inTurn(async () => {
        for (const corpusId of corpusIds) await weedOne(corpusId);
      });
    },
  };
}
