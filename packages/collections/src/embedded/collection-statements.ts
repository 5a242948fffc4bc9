import { PlatformError, type Change, type Corpus, type VersionToStore } from "@guildhall/core";
import type { Statement, Storage } from "@guildhall/storage";
import { buildSegment, MOST_PASSAGES, type BuiltSegment, type VersionPassages } from "../segments/build-segment.ts";
import { segmentStatements } from "../segments/segment-statements.ts";
import { freezeAverages } from "./freeze-averages.ts";

const ARRIVAL = "(select arrival from versions where version_id = ?)";

/**
 * What a change means for the collection: the passages of stored versions replace those they had, and a new segment
 * holds their words. Removed documents need nothing here: what belongs to a version goes with it, and a tombstone stays.
 */
export async function collectionStatements({ store = [] }: Change, storage: Storage): Promise<readonly Statement[]> {
  const versions = store.filter(({ passages }) => passages.length > 0);
  const statements: Statement[] = clearing(store.map(({ version }) => version.versionId));
  for (const [corpus, ofCorpus] of byCorpus(versions)) {
    await assertDimensions(ofCorpus, corpus, storage);
    for (const chunk of chunks(ofCorpus)) {
      const segment = buildSegment(
        chunk.map(({ version, passages }) => ({
          versionId: version.versionId,
          title: version.title,
          labels: version.labels,
          passages,
        })) satisfies VersionPassages[],
      );
      statements.push(...passageStatements(chunk, segment), ...segmentStatements(segment, { corpus }));
    }
    statements.push(...embeddingStatements(ofCorpus), freezeAverages(corpus));
  }
  return statements;
}

/** Takes away what the versions brought before; a version that was here leaves a tombstone for older segments. */
function clearing(versionIds: readonly string[]): Statement[] {
  if (versionIds.length === 0) return [];
  const these = "(select arrival from versions where version_id in (select value from json_each(?)))";
  const parameters = [JSON.stringify(versionIds)];
  return [
    {
      sql: `insert or ignore into tombstones (corpus_id, before_seq, version_id)
        select corpus_id, (select counter from changes), version_id from versions
        where arrival in ${these} and exists (select 1 from passages where passages.arrival = versions.arrival)`,
      parameters,
    },
    ...["passages", "identifiers", "embeddings"].map((table) => ({
      sql: `delete from ${table} where arrival in ${these}`,
      parameters,
    })),
  ];
}

function passageStatements(
  versions: readonly VersionToStore[],
  { documents: { lengths } }: BuiltSegment,
): readonly Statement[] {
  const passages = versions.flatMap((each) => each.passages);
  const identifiers = passages.flatMap((passage) =>
    [...new Set(passage.identifiers)].map((identifier) => [identifier, passage.ordinal, passage.versionId]),
  );
  return [
    {
      sql: `insert into passages (passage_id, arrival, ordinal, start_at, end_at, text, context, locator, identifiers, title_length, identifiers_length, body_length, confirmed_length)
        values (?, ${ARRIVAL}, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      parameterSets: passages.map((passage, at) => [
        passage.passageId,
        passage.versionId,
        passage.ordinal,
        passage.start,
        passage.end,
        passage.text,
        passage.context,
        JSON.stringify(passage.locator),
        JSON.stringify(passage.identifiers),
        ...lengths.subarray(at * 4, at * 4 + 4),
      ]),
    },
    {
      sql: "insert into identifiers (corpus_id, identifier, arrival, ordinal) select corpus_id, ?, arrival, ? from versions where version_id = ?",
      parameterSets: identifiers,
    },
  ];
}

function embeddingStatements(versions: readonly VersionToStore[]): readonly Statement[] {
  const parameterSets = versions.flatMap(({ version, passages, embeddings = [] }) =>
    embeddings.map((embedding, at) => [
      version.versionId,
      passages[at]?.ordinal ?? at,
      embedding.length,
      new Uint8Array(embedding.buffer, embedding.byteOffset, embedding.byteLength),
    ]),
  );
  if (parameterSets.length === 0) return [];
  return [
    {
      sql: `insert into embeddings (arrival, ordinal, dimensions, embedding) values (${ARRIVAL}, ?, ?, ?)`,
      parameterSets,
    },
  ];
}

/** All embeddings of a corpus have one size. */
async function assertDimensions(versions: readonly VersionToStore[], corpus: Corpus, storage: Storage): Promise<void> {
  const given = versions.flatMap(({ embeddings = [] }) => embeddings.map(({ length }) => length));
  if (given.length === 0) return;
  const [held] = await storage.all<{ dimensions: number }>(
    "select dimensions from corpora join versions using (corpus_id) join embeddings using (arrival) where tenant = ? and vertical = ? and collection = ? limit 1",
    [corpus.tenant, corpus.vertical, corpus.collection],
  );
  const expected = held?.dimensions ?? given[0] ?? 0;
  const got = given.find((length) => length !== expected);
  if (got !== undefined) throw new PlatformError("collection/wrong_dimensions", { expected, got });
}

function byCorpus(versions: readonly VersionToStore[]): readonly (readonly [Corpus, readonly VersionToStore[]])[] {
  const groups = new Map<string, readonly [Corpus, VersionToStore[]]>();
  for (const each of versions) {
    const { corpus } = each.version;
    const key = JSON.stringify([corpus.tenant, corpus.vertical, corpus.collection]);
    const group = groups.get(key) ?? [corpus, []];
    group[1].push(each);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** At most as many passages as a segment holds; a version larger than that is spread over several. */
function chunks(versions: readonly VersionToStore[]): readonly (readonly VersionToStore[])[] {
  const pieces = versions.flatMap((each) =>
    Array.from({ length: Math.ceil(each.passages.length / MOST_PASSAGES) }, (_, at) => ({
      ...each,
      passages: each.passages.slice(at * MOST_PASSAGES, (at + 1) * MOST_PASSAGES),
    })),
  );
  const groups: VersionToStore[][] = [];
  let room = 0;
  for (const piece of pieces) {
    if (room < piece.passages.length) {
      groups.push([]);
      room = MOST_PASSAGES;
    }
    groups.at(-1)?.push(piece);
    room -= piece.passages.length;
  }
  return groups;
}
