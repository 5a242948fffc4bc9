import type { Principal, VersionToStore } from "@guildhall/core";
import { corporaOf } from "./access.ts";
import type { Statement } from "./statement.ts";
import type { Storage } from "./storage.ts";

/**
 * Of versions that were divided anew, those that are still held, with the labels they carry now, and the statement that
 * undoes the transaction when one of them goes or is labelled otherwise before it.
 */
export async function stillHeld(
  redivided: readonly VersionToStore[],
  principal: Principal,
  storage: Storage,
): Promise<{ readonly store: readonly VersionToStore[]; readonly unchanged: readonly Statement[] }> {
  if (redivided.length === 0) return { store: [], unchanged: [] };
  const corpora = corporaOf(principal);
  const rows = await storage.all<{ version_id: string; labels: string }>(
    `select version_id, labels from versions where version_id in (select value from json_each(?)) and corpus_id in ${corpora.sql}`,
    [JSON.stringify(redivided.map(({ version }) => version.versionId)), ...corpora.parameters],
  );
  const labelsById = new Map(rows.map(({ version_id, labels }) => [version_id, labels]));
  const store = redivided.flatMap((each) => {
    const labels = labelsById.get(each.version.versionId);
    return labels === undefined
      ? []
      : [{ ...each, version: { ...each.version, labels: JSON.parse(labels) as readonly string[] } }];
  });
  const unchanged = {
    sql: `update versions set labels = labels where version_id = ? and labels = ? and corpus_id in ${corpora.sql}`,
    parameterSets: rows.map(({ version_id, labels }) => [version_id, labels, ...corpora.parameters]),
    expectRows: rows.length,
  };
  return { store, unchanged: [unchanged] };
}
