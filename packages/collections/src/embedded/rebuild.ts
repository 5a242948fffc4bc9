import type { Corpus } from "@guildhall/core";
import type { Statement, Storage } from "@guildhall/storage";
import { buildSegment, type VersionPassages } from "../segments/build-segment.ts";
import { segmentStatements } from "../segments/segment-statements.ts";
import { freezeAverages } from "../stored/freeze-averages.ts";

interface Row {
  readonly version_id: string;
  readonly title: string;
  readonly labels: string;
  readonly passage_id: string;
  readonly context: string;
  readonly text: string;
}

/** Passages of a new segment: the working memory of a rebuild. */
const AT_A_TIME = 20_000;

/**
 * Builds the index anew from the stored passages, corpus by corpus, each in one transaction: for a folder that was
 * indexed with other words or weights. Until a corpus is done its old index stands. Confirmed questions need nothing:
 * each process indexes them when it opens the corpus.
 */
export async function rebuild(storage: Storage): Promise<void> {
  const corpora = await storage.all<Corpus & { readonly corpus_id: number }>(
    "select corpus_id, tenant, vertical, collection from corpora order by corpus_id",
  );
  // Whatever another server was told of these passages no longer matters.
  await storage.transaction([{ sql: "delete from placements" }, { sql: "delete from outbox" }]);
  for (const corpus of corpora) await rebuildCorpus(storage, corpus.corpus_id, corpus);
}

async function rebuildCorpus(storage: Storage, corpusId: number, corpus: Corpus): Promise<void> {
  const statements: Statement[] = ["segments", "tombstones", "averages"].map((table) => ({
    sql: `delete from ${table} where corpus_id = ?`,
    parameters: [corpusId],
  }));
  for await (const versions of versionsOf(storage, corpusId)) {
    const segment = buildSegment(versions);
    const ids = versions.flatMap(({ passages }) => passages.map(({ passageId }) => passageId));
    const { lengths } = segment.documents;
    statements.push(
      {
        sql: "update passages set title_length = ?, identifiers_length = ?, body_length = ?, confirmed_length = ? where passage_id = ?",
        parameterSets: ids.map((id, at) => [...lengths.subarray(at * 4, at * 4 + 4), id]),
      },
      ...segmentStatements(segment, { corpus }),
    );
  }
  statements.push(freezeAverages(corpus), { sql: "update changes set counter = counter + 1" });
  await storage.transaction(statements);
}

/** The stored passages in the order of arrival, whole versions at a time. */
async function* versionsOf(storage: Storage, corpusId: number): AsyncGenerator<readonly VersionPassages[]> {
  const arrivals = await storage.all<{ readonly arrival: number; readonly many: number }>(
    "select arrival, count(*) as many from passages join versions using (arrival) where corpus_id = ? group by arrival order by arrival",
    [corpusId],
  );
  let first = 0;
  let passages = 0;
  for (const [at, { many }] of arrivals.entries()) {
    passages += many;
    if (passages < AT_A_TIME && at < arrivals.length - 1) continue;
    yield readVersions(storage, corpusId, arrivals[first]!.arrival, arrivals[at]!.arrival);
    first = at + 1;
    passages = 0;
  }
}

/** The stored passages of the versions that arrived between these two, both included. */
export async function readVersions(
  storage: Storage,
  corpusId: number,
  from: number,
  to: number,
): Promise<readonly VersionPassages[]> {
  const rows = await storage.all<Row>(
    `select version_id, title, versions.labels as labels, passage_id, context, text
     from versions join passages using (arrival) where corpus_id = ? and arrival between ? and ? order by arrival, ordinal`,
    [corpusId, from, to],
  );
  const byVersion = new Map<string, Row[]>();
  for (const row of rows) {
    const held = byVersion.get(row.version_id);
    if (held) held.push(row);
    else byVersion.set(row.version_id, [row]);
  }
  return [...byVersion].map(([versionId, [first, ...more]]) => ({
    versionId,
    title: first!.title,
    labels: JSON.parse(first!.labels) as readonly string[],
    passages: [first!, ...more].map(({ passage_id: passageId, context, text }) => ({ passageId, context, text })),
  }));
}
