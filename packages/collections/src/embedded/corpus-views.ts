import { PlatformError, type Scope } from "@guildhall/core";
import { corporaOf, type Storage } from "@guildhall/storage";
import type { Averages } from "../lexical/impact.ts";
import { decodeDocuments } from "../segments/documents-block.ts";
import { CONFIRMED_REVISION, noneConfirmed, readConfirmed } from "./confirmed-index.ts";
import { createCorpusView, settleAverages, type CorpusView } from "./corpus-view.ts";
import { createSegmentView, type SegmentView } from "./segment-view.ts";
import { bury, type Tombstone } from "./tombstones.ts";

interface SegmentRow {
  readonly corpus_id: number;
  readonly segment_id: number;
  readonly seq: number;
  readonly bytes: number;
  readonly first_dimensions: ArrayBuffer;
}

/** They rise with every change of documents, and of these or confirmed questions. */
interface Counters {
  readonly counter: number;
  readonly everything: number;
}

interface Snapshot extends Counters {
  readonly corpora: readonly number[];
  readonly averages: readonly (Averages & { readonly corpus_id: number })[];
  readonly segments: readonly SegmentRow[];
  readonly tombstones: readonly (Tombstone & { readonly corpus_id: number })[];
  readonly confirmed: readonly { readonly corpus_id: number; readonly revision: string }[];
}

/** A merge of another process may take a segment away between two reads; not so often in a row. */
const ATTEMPTS = 10;

/** The corpora of a scope as they stand on disk now. What did not change is not read again. */
export interface CorpusViews {
  of(scope: Scope): Promise<readonly CorpusView[]>;
  /** Reads the list of segments again though the counter stands still: a merge of another process took some away. */
  reread(scope: Scope): Promise<readonly CorpusView[]>;
}

export function createCorpusViews(storage: Storage): CorpusViews {
  const viewById = new Map<number, CorpusView>();
  const seenByScope = new Map<string, { readonly everything: number; readonly views: readonly CorpusView[] }>();
  let last: Promise<unknown> = Promise.resolve();

  /** One after another: views are shared. */
  function reread(scope: Scope): Promise<readonly CorpusView[]> {
    const next = last.then(async () => {
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const snapshot = await readSnapshot(storage, scope);
        const added = await loadSegments(storage, snapshot.segments.filter(isUnknown));
        if (!added) continue;
        const views = snapshot.corpora.map((corpusId) => settle(corpusId, snapshot, added));
        for (const view of views) await settleConfirmed(view, snapshot);
        if (seenByScope.size > 1000) seenByScope.clear();
        seenByScope.set(keyOf(scope), { everything: snapshot.everything, views });
        return views;
      }
      throw new PlatformError("storage/damaged", { file: storage.directory, cause: "index block missing" });
    });
    last = next.catch(() => {});
    return next;
  }

  function isUnknown({ corpus_id, segment_id }: SegmentRow): boolean {
    return !viewById.get(corpus_id)?.segments.some(({ segmentId }) => segmentId === segment_id);
  }

  /** Brings the view of a corpus to the snapshot: new segments hear of all tombstones, known ones only of new ones. */
  function settle(corpusId: number, snapshot: Snapshot, added: ReadonlyMap<number, SegmentView>): CorpusView {
    const view = viewById.get(corpusId) ?? createCorpusView(corpusId);
    viewById.set(corpusId, view);
    const ofCorpus = snapshot.segments.filter(({ corpus_id }) => corpus_id === corpusId);
    const known = new Map(view.segments.map((segment) => [segment.segmentId, segment]));
    const tombstones = snapshot.tombstones.filter(({ corpus_id }) => corpus_id === corpusId);
    bury(
      tombstones,
      ofCorpus.flatMap(({ segment_id }) => added.get(segment_id) ?? []),
    );
    bury(
      tombstones.filter(({ beforeSeq }) => beforeSeq > view.knownCounter),
      [...known.values()],
    );
    for (const segment of view.segments)
      if (!ofCorpus.some(({ segment_id }) => segment_id === segment.segmentId)) segment.blocks.length = 0;
    view.segments = ofCorpus.flatMap(({ segment_id }) => known.get(segment_id) ?? added.get(segment_id) ?? []);
    view.knownCounter = snapshot.counter;
    view.frozen = snapshot.averages.find(({ corpus_id }) => corpus_id === corpusId);
    settleAverages(view);
    return view;
  }

  /** The questions may be of a moment later than the segments: what is of neither counts for nothing. */
  async function settleConfirmed(view: CorpusView, { confirmed }: Snapshot): Promise<void> {
    const { revision = "" } = confirmed.find(({ corpus_id }) => corpus_id === view.corpusId) ?? {};
    if (view.confirmed.revision === revision) return;
    view.confirmed = revision === "" ? noneConfirmed : await readConfirmed(storage, view.corpusId);
  }

  return {
    reread,
    async of(scope) {
      const seen = seenByScope.get(keyOf(scope));
      if (!seen) return reread(scope);
      const isSame = (await storage.changeCounter("everything")) === seen.everything;
      return isSame ? seen.views : reread(scope);
    },
  };
}

function keyOf({ principal, vertical, collections }: Scope): string {
  return JSON.stringify([principal.tenant, vertical, collections]);
}

async function readSnapshot(storage: Storage, { principal, vertical, collections }: Scope): Promise<Snapshot> {
  const { sql, parameters } = corporaOf(principal, vertical, collections);
  const [counters, corpora, averages, segments, tombstones, confirmed] = await storage.snapshot([
    { sql: "select counter, counter + confirmed as everything from changes" },
    { sql: `select corpus_id from corpora where corpus_id in ${sql} order by corpus_id`, parameters },
    {
      sql: `select corpus_id, title, identifiers, body, confirmed from averages where corpus_id in ${sql}`,
      parameters,
    },
    {
      sql: `select corpus_id, segment_id, seq, bytes, first_dimensions from segments where corpus_id in ${sql} order by corpus_id, seq, segment_id`,
      parameters,
    },
    {
      sql: `select corpus_id, version_id as versionId, before_seq as beforeSeq from tombstones where corpus_id in ${sql}`,
      parameters,
    },
    {
      sql: `select corpus_id, ${CONFIRMED_REVISION} as revision from confirmed_questions where is_active and corpus_id in ${sql} group by corpus_id`,
      parameters,
    },
  ]);
  return {
    ...((counters as readonly Counters[])[0] ?? { counter: 0, everything: 0 }),
    corpora: (corpora as readonly { corpus_id: number }[]).map(({ corpus_id }) => corpus_id),
    averages: averages as Snapshot["averages"],
    segments: segments as Snapshot["segments"],
    tombstones: tombstones as Snapshot["tombstones"],
    confirmed: confirmed as Snapshot["confirmed"],
  };
}

/** Undefined when a merge took one of the segments away since the list was read. */
async function loadSegments(
  storage: Storage,
  rows: readonly SegmentRow[],
): Promise<ReadonlyMap<number, SegmentView> | undefined> {
  if (rows.length === 0) return new Map();
  const blocks = await storage.all<{ segment_id: number; bytes: ArrayBuffer }>(
    "select segment_id, bytes from segment_blocks where block = 0 and segment_id in (select value from json_each(?))",
    [JSON.stringify(rows.map(({ segment_id }) => segment_id))],
  );
  if (blocks.length < rows.length) return undefined;
  const bytesById = new Map(blocks.map(({ segment_id, bytes }) => [segment_id, bytes]));
  return new Map(
    rows.flatMap((row) => {
      const bytes = bytesById.get(row.segment_id);
      if (!bytes) return [];
      const described = {
        segmentId: row.segment_id,
        seq: row.seq,
        bytes: row.bytes,
        firstDimensions: new Uint32Array(row.first_dimensions),
      };
      return [[row.segment_id, createSegmentView(described, decodeDocuments(bytes))] as const];
    }),
  );
}
