import type { Catalogue, DocumentVersion, Principal } from "@guildhall/core";
import { corporaOf, labelsHeld, type Parameter, type Storage } from "@guildhall/storage";
import { decodeCursor, encodeCursor } from "./cursor.ts";
import { withVisibleRelations } from "./visible-documents.ts";
import { VERSION_ROWS, versionOf, versionRowsIn } from "./version-row.ts";

type Where = Parameters<Catalogue["list"]>[0];

/** The newest version of each document that the principal may see. */
function currentOf(principal: Principal): { readonly sql: string; readonly parameters: readonly Parameter[] } {
  const own = labelsHeld(principal);
  const newer = labelsHeld(principal, "newer");
  return {
    sql: `${own.sql} and not exists (select 1 from versions newer where newer.document_id = versions.document_id and newer.arrival > versions.arrival and ${newer.sql})`,
    parameters: [...own.parameters, ...newer.parameters],
  };
}

/** Version ids of a page, by title, and where the next page begins. */
export async function readPage(
  storage: Storage,
  { vertical, collection, after, limit }: Where,
  principal: Principal,
): Promise<{ readonly versionIds: readonly string[]; readonly next?: string }> {
  const corpora = corporaOf(principal, vertical, collection === undefined ? undefined : [collection]);
  const current = currentOf(principal);
  const [title, documentId] = decodeCursor(after);
  const rows = await storage.all<{ version_id: string; title: string; document_id: string }>(
    `select version_id, title, document_id from versions where corpus_id in ${corpora.sql} and (title, document_id) > (?, ?) and ${current.sql}
     order by title, document_id limit ?`,
    [...corpora.parameters, title, documentId, ...current.parameters, limit + 1],
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    versionIds: page.map(({ version_id }) => version_id),
    ...(rows.length > limit && last ? { next: encodeCursor(last.title, last.document_id) } : {}),
  };
}

/** Current versions where `condition` holds. The plus keeps SQLite from looking through the whole corpus for them. */
export async function readCurrent(
  storage: Storage,
  condition: string,
  parameters: readonly Parameter[],
  principal: Principal,
): Promise<readonly DocumentVersion[]> {
  const corpora = corporaOf(principal);
  const current = currentOf(principal);
  const result = await storage.all<{ rows: string }>(
    `select ${VERSION_ROWS} where ${condition} and +versions.corpus_id in ${corpora.sql} and ${current.sql}`,
    [...parameters, ...corpora.parameters, ...current.parameters],
  );
  const inOrder = versionRowsIn(result).toSorted((left, right) => left.arrival - right.arrival);
  return withVisibleRelations(storage, inOrder.map(versionOf), principal);
}

/** Collections of a vertical in which the principal may see something, by name. */
export async function readCollections(
  storage: Storage,
  vertical: string,
  principal: Principal,
): Promise<readonly string[]> {
  const corpora = corporaOf(principal, vertical);
  const labels = labelsHeld(principal);
  const rows = await storage.all<{ collection: string }>(
    `select collection from corpora where corpus_id in ${corpora.sql} and exists (select 1 from versions where versions.corpus_id = corpora.corpus_id and ${labels.sql}) order by collection`,
    [...corpora.parameters, ...labels.parameters],
  );
  return rows.map(({ collection }) => collection);
}

/** Titles of the versions that arrived last, at most `limit` of each collection, as far as the principal may see them. */
export async function readRecentTitles(
  storage: Storage,
  vertical: string,
  principal: Principal,
  limit: number,
): Promise<readonly string[]> {
  const corpora = corporaOf(principal, vertical);
  const labels = labelsHeld(principal);
  const rows = await storage.all<{ title: string }>(
    `select distinct title from corpora cross join versions on versions.arrival in (
       select arrival from versions newest where newest.corpus_id = corpora.corpus_id order by arrival desc limit ?)
     where corpora.corpus_id in ${corpora.sql} and ${labels.sql}`,
    [limit, ...corpora.parameters, ...labels.parameters],
  );
  return rows.map(({ title }) => title);
}
