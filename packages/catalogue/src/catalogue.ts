import type { Catalogue, CataloguedVersion, DocumentVersion, Principal, StoredReading } from "@guildhall/core";
import {
  assertMayRead,
  assertPrincipal,
  corporaOf,
  labelsHeld,
  type Participant,
  type Storage,
} from "@guildhall/storage";
import { accessKey, createCacheByChange } from "./cache-by-change.ts";
import { catalogueStatements } from "./catalogue-statements.ts";
import { readOutlines, readVersions } from "./catalogued-versions.ts";
import { readCollections, readCurrent, readPage, readRecentTitles } from "./document-list.ts";
import { createLoneOutlines } from "./lone/lone-outlines.ts";
import { namesIn, readNames, type NamesIndex } from "./names.ts";
import { createVersionCache } from "./version-cache.ts";

/** Versions kept in memory: some 2 kB each whole, .5 kB each in outline. */
const MOST_VERSIONS = 10_000;
const MOST_OUTLINES = 100_000;

/** The catalogue over the file that holds everything. */
export interface StoredCatalogue extends Catalogue, Participant {
  /** Takes into memory what questions need of most documents. */
  warm(): Promise<void>;
  /** Titles of the documents of a vertical that came last, at most so many of each collection. */
  recentTitles(vertical: string, principal: Principal, limit: number): Promise<readonly string[]>;
}

export function createCatalogue({ storage }: { readonly storage: Storage }): StoredCatalogue {
  const versions = createVersionCache(storage, readVersions, MOST_VERSIONS);
  const readOrHeld = createVersionCache(storage, readOutlines, MOST_OUTLINES);
  const lone = createLoneOutlines(storage);
  const heldNames = createCacheByChange(storage, () => ({ names: undefined as Promise<NamesIndex> | undefined }));
  const heldCollections = createCacheByChange(storage, () => ({
    collections: undefined as readonly string[] | undefined,
  }));

  async function inOrder(versionIds: readonly string[], principal: Principal): Promise<readonly CataloguedVersion[]> {
    const byId = await versions(versionIds, principal);
    return versionIds.flatMap((id) => byId.get(id) ?? []);
  }

  /** The row of a table by version, of a version that may be seen. */
  async function textRow<Row>(
    table: "texts" | "originals",
    columns: string,
    versionId: string,
    principal: Principal,
  ): Promise<Row | undefined> {
    const corpora = corporaOf(principal);
    const labels = labelsHeld(principal);
    const rows = await storage.all<Row>(
      `select ${columns} from versions join ${table} using (arrival) where version_id = ? and corpus_id in ${corpora.sql} and ${labels.sql}`,
      [versionId, ...corpora.parameters, ...labels.parameters],
    );
    return rows[0];
  }

  return {
    versions,
    async outlines(versionIds, principal) {
      const alone = await lone.of(versionIds, principal);
      if (alone.size === versionIds.length) return alone;
      const others = await readOrHeld(
        versionIds.filter((id) => !alone.has(id)),
        principal,
      );
      return alone.size === 0 ? others : new Map([...alone, ...others]);
    },
    warm: lone.load,
    recentTitles: (vertical, principal, limit) => readRecentTitles(storage, vertical, principal, limit),
    statementsFor: (change, principal) => catalogueStatements(change, principal, storage),
    async history(documentId, principal) {
      const corpora = corporaOf(principal);
      const rows = await storage.all<{ version_id: string }>(
        `select version_id from versions where document_id = ? and corpus_id in ${corpora.sql} order by arrival desc`,
        [documentId, ...corpora.parameters],
      );
      return inOrder(
        rows.map(({ version_id }) => version_id),
        principal,
      );
    },
    async list(where, principal) {
      assertPrincipal(principal);
      const { versionIds, ...more } = await readPage(storage, where, principal);
      return { documents: await inOrder(versionIds, principal), ...more };
    },
    async current(documentIds, principal) {
      assertPrincipal(principal);
      const found = await readCurrent(
        storage,
        "versions.document_id in (select value from json_each(?))",
        [JSON.stringify(documentIds)],
        principal,
      );
      return new Map(found.map((version) => [version.documentId, version]));
    },
    async named(text, scope, principal) {
      assertMayRead(principal, scope.vertical);
      const held = await heldNames(JSON.stringify([principal.tenant, scope.vertical, scope.collections]));
      held.names ??= readNames(storage, scope, principal);
      return namesIn(text, await held.names, storage, scope, principal);
    },
    async withSha256(sha256, corpus, principal) {
      assertPrincipal(principal);
      const found = await readCurrent(
        storage,
        "sha256 in (select value from json_each(?)) and tenant = ? and vertical = ? and collection = ?",
        [JSON.stringify(sha256), corpus.tenant, corpus.vertical, corpus.collection],
        principal,
      );
      const bySha256 = new Map<string, DocumentVersion[]>();
      for (const version of found) bySha256.set(version.sha256, [...(bySha256.get(version.sha256) ?? []), version]);
      return bySha256;
    },
    async canonicalText(versionId, principal) {
      return (await textRow<{ text: string }>("texts", "text", versionId, principal))?.text;
    },
    async reading(versionId, principal) {
      const row = await textRow<{ reading: string }>("texts", "reading", versionId, principal);
      return row && (JSON.parse(row.reading) as StoredReading);
    },
    async original(versionId, principal) {
      const row = await textRow<{ bytes: ArrayBuffer | Uint8Array }>("originals", "bytes", versionId, principal);
      return row && new Uint8Array(row.bytes);
    },
    async count({ vertical, collections }, principal) {
      const corpora = corporaOf(principal, vertical, collections);
      const labels = labelsHeld(principal);
      const [row] = await storage.all<{ documents: number; versions: number }>(
        `select count(distinct document_id) as documents, count(*) as versions from versions where corpus_id in ${corpora.sql} and ${labels.sql}`,
        [...corpora.parameters, ...labels.parameters],
      );
      return { documents: row?.documents ?? 0, versions: row?.versions ?? 0 };
    },
    async collections(vertical, principal) {
      assertPrincipal(principal);
      const held = await heldCollections(`${accessKey(principal)}/${vertical}`);
      held.collections ??= await readCollections(storage, vertical, principal);
      return held.collections;
    },
  };
}
