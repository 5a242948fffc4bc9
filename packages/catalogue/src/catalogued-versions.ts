import type { CataloguedVersion, Principal, VersionOutline } from "@guildhall/core";
import { corporaOf, labelsHeld, type Storage } from "@guildhall/storage";
import { outlinesIn, outlinesQuery } from "./outlines.ts";
import { withVisibleRelations } from "./visible-documents.ts";
import { VERSION_ROWS, versionOf, versionRowsIn } from "./version-row.ts";

/** Versions by id in outline, as far as this principal may know. */
export async function readOutlines(
  storage: Storage,
  versionIds: readonly string[],
  principal: Principal,
): Promise<ReadonlyMap<string, VersionOutline>> {
  const [outlines = []] = await storage.snapshot([outlinesQuery(versionIds, principal)]);
  return outlinesIn(outlines);
}

/** Versions by id with all that is known of them, as far as this principal may know. Reads one state of the file. */
export async function readVersions(
  storage: Storage,
  versionIds: readonly string[],
  principal: Principal,
): Promise<ReadonlyMap<string, CataloguedVersion>> {
  const corpora = corporaOf(principal);
  const own = labelsHeld(principal);
  const [outlines = [], rows = []] = await storage.snapshot([
    outlinesQuery(versionIds, principal),
    {
      sql: `select ${VERSION_ROWS} where version_id in (select value from json_each(?)) and versions.corpus_id in ${corpora.sql} and ${own.sql}`,
      parameters: [JSON.stringify(versionIds), ...corpora.parameters, ...own.parameters],
    },
  ]);
  const stored = versionRowsIn(rows as readonly { readonly rows: string }[]).map(versionOf);
  const versions = await withVisibleRelations(storage, stored, principal);
  const outlineById = outlinesIn(outlines);
  return new Map(
    versions.flatMap((version) => {
      const outline = outlineById.get(version.versionId);
      return outline ? [[version.versionId, { ...outline, version }] as const] : [];
    }),
  );
}
