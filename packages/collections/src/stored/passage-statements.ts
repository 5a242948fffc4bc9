import { PlatformError, type Corpus, type VersionToStore } from "@guildhall/core";
import type { Statement, Storage } from "@guildhall/storage";

const ARRIVAL = "(select arrival from versions where version_id = ?)";

/** Takes away the rows that the versions brought before. */
export function clearingStatements(versionIds: readonly string[]): readonly Statement[] {
  if (versionIds.length === 0) return [];
  return ["passages", "identifiers", "embeddings"].map((table) => ({
    sql: `delete from ${table} where arrival in (select arrival from versions where version_id in (select value from json_each(?)))`,
    parameters: [JSON.stringify(versionIds)],
  }));
}

/** Rows of the passages and of their identifiers. `lengths`: words of each field of each passage, four a passage. */
export function passageStatements(versions: readonly VersionToStore[], lengths: Uint16Array): readonly Statement[] {
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

/** Rows of the embeddings. */
export function embeddingStatements(versions: readonly VersionToStore[]): readonly Statement[] {
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

/** All embeddings of a corpus have one size. Throws `collection/wrong_dimensions`. */
export async function assertDimensions(
  versions: readonly VersionToStore[],
  corpus: Corpus,
  storage: Storage,
): Promise<void> {
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

/** The versions by the corpus they go into. */
export function byCorpus(
  versions: readonly VersionToStore[],
): readonly (readonly [Corpus, readonly VersionToStore[]])[] {
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
