import type { Change, Corpus, Principal } from "@guildhall/core";
import { corporaOf, labelsHeld, type Statement, type Storage } from "@guildhall/storage";
import { buildSegment, type VersionPassages } from "../segments/build-segment.ts";
import { segmentStatements } from "../segments/segment-statements.ts";
import { readVersions } from "./rebuild.ts";

interface StoredVersion extends Corpus {
  readonly corpusId: number;
  readonly arrival: number;
  readonly versionId: string;
  readonly documentId: string;
}

/**
 * Labels stand in the segments, which never change: the relabelled versions get tombstones there and a segment of their
 * own, and their embeddings get new numbers. The change is stale when one of them goes meanwhile.
 */
export async function relabelStatements(
  { relabel = [], store = [] }: Change,
  storage: Storage,
  principal: Principal,
): Promise<readonly Statement[]> {
  if (relabel.length === 0) return [];
  const labelsByDocument = new Map(relabel.map(({ documentId, labels }) => [documentId, labels]));
  const storedAnew = new Set(store.map(({ version }) => version.versionId));
  const found = await versionsOf([...labelsByDocument.keys()], storage, principal);
  const kept = found.filter(({ versionId }) => !storedAnew.has(versionId));
  const statements: Statement[] = [];
  for (const corpusId of new Set(kept.map((version) => version.corpusId))) {
    const versions = kept.filter((version) => version.corpusId === corpusId);
    const passages: VersionPassages[] = [];
    for (const { documentId, arrival } of versions) {
      const labels = labelsByDocument.get(documentId) ?? [];
      for (const version of await readVersions(storage, corpusId, arrival, arrival))
        passages.push({ ...version, labels });
    }
    const ids = versions.map(({ versionId }) => versionId);
    statements.push(
      buryStatement(corpusId, ids),
      ...segmentStatements(buildSegment(passages), { corpus: versions[0]! }),
      renumberStatement(versions),
    );
  }
  return statements;
}

function buryStatement(corpusId: number, versionIds: readonly string[]): Statement {
  return {
    sql: `insert into tombstones (corpus_id, before_seq, version_id)
      select corpus_id, (select counter from changes), version_id from versions where corpus_id = ? and version_id in (select value from json_each(?))`,
    parameters: [corpusId, JSON.stringify(versionIds)],
    expectRows: versionIds.length,
  };
}

/** Embeddings are known by their numbers in memory, with the labels they had: under a new number they are read again. */
function renumberStatement(versions: readonly StoredVersion[]): Statement {
  return {
    sql: `insert or replace into embeddings (arrival, ordinal, dimensions, embedding)
      select arrival, ordinal, dimensions, embedding from embeddings where arrival in (select value from json_each(?))`,
    parameters: [JSON.stringify(versions.map(({ arrival }) => arrival))],
  };
}

/** The versions of these documents that the principal may see. */
async function versionsOf(
  documentIds: readonly string[],
  storage: Storage,
  principal: Principal,
): Promise<readonly StoredVersion[]> {
  const corpora = corporaOf(principal);
  const held = labelsHeld(principal);
  return storage.all<StoredVersion>(
    `select corpus_id as corpusId, arrival, version_id as versionId, document_id as documentId, tenant, vertical, collection
     from versions join corpora using (corpus_id)
     where document_id in (select value from json_each(?)) and +versions.corpus_id in ${corpora.sql} and ${held.sql} order by arrival`,
    [JSON.stringify(documentIds), ...corpora.parameters, ...held.parameters],
  );
}
