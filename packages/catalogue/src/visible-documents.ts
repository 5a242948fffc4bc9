import type { DocumentVersion, Principal } from "@guildhall/core";
import { corporaOf, labelsHeld, type Storage } from "@guildhall/storage";

/** Those of these documents of which the principal may see a version. */
export async function visibleDocuments(
  storage: Storage,
  documentIds: readonly string[],
  principal: Principal,
): Promise<ReadonlySet<string>> {
  const corpora = corporaOf(principal);
  const held = labelsHeld(principal);
  const rows = await storage.all<{ document_id: string }>(
    `select distinct document_id from versions where document_id in (select value from json_each(?)) and corpus_id in ${corpora.sql} and ${held.sql}`,
    [JSON.stringify(documentIds), ...corpora.parameters, ...held.parameters],
  );
  return new Set(rows.map(({ document_id }) => document_id));
}

/** The same versions without their relations to documents that the principal may not see. */
export async function withVisibleRelations<Version extends DocumentVersion>(
  storage: Storage,
  versions: readonly Version[],
  principal: Principal,
): Promise<readonly Version[]> {
  const named = versions.flatMap(({ relations }) => relations.flatMap(({ documentId }) => documentId ?? []));
  if (named.length === 0) return versions;
  const visible = await visibleDocuments(storage, named, principal);
  return versions.map((version) => ({
    ...version,
    relations: version.relations.filter(({ documentId }) => documentId === undefined || visible.has(documentId)),
  }));
}
