import type { Change, DocumentVersion, Principal, Quarantined, Relabelled, VersionToStore } from "@guildhall/core";
import { corporaOf, labelsHeld, type Parameter, type Statement, type Storage } from "@guildhall/storage";
import { lineageKey, titleKey } from "@guildhall/text";
import { carrying } from "./feedback/carrying.ts";
import { confirming, withdrawing } from "./feedback/confirming.ts";
import { endingWithChange } from "./jobs/ending-with-change.ts";
import { jobsOfRemoved } from "./jobs/job-statements.ts";

const ARRIVAL = "(select arrival from versions where version_id = ?)";

/**
 * What a change means for the catalogue. A removed document loses the versions that its remover may see, and goes when
 * none is left. A version that is here already keeps its place in the order of arrival; all else of it is written anew.
 */
export async function catalogueStatements(
  { store = [], remove = [], relabel = [], quarantined = [], confirm = [], withdraw = [], job }: Change,
  principal: Principal,
  storage: Storage,
): Promise<readonly Statement[]> {
  return [
    ...(await endingWithChange(job, storage)),
    ...removing(remove, principal),
    ...jobsOfRemoved(remove, principal),
    ...relabelling(relabel, principal),
    ...storing(store),
    ...(await carrying(store, principal, storage)),
    ...turningAway(quarantined, principal),
    ...withdrawing(withdraw, principal),
    ...confirming(confirm, principal),
  ];
}

function turningAway(quarantined: readonly Quarantined[], { tenant }: Principal): readonly Statement[] {
  if (quarantined.length === 0) return [];
  return [
    {
      sql: "insert into quarantine (tenant, vertical, rule, happened) values (?, ?, ?, ?)",
      parameterSets: quarantined.map(({ vertical, rule, happened }) => [tenant, vertical, rule, happened]),
    },
  ];
}

function removing(documentIds: readonly string[], principal: Principal): readonly Statement[] {
  if (documentIds.length === 0) return [];
  const corpora = corporaOf(principal);
  const labels = labelsHeld(principal);
  const ids = JSON.stringify(documentIds);
  return [
    {
      sql: `delete from versions where document_id in (select value from json_each(?)) and +corpus_id in ${corpora.sql} and ${labels.sql}`,
      parameters: [ids, ...corpora.parameters, ...labels.parameters],
    },
    {
      sql: `delete from documents where document_id in (select value from json_each(?)) and corpus_id in ${corpora.sql}
        and not exists (select 1 from versions where versions.document_id = documents.document_id)`,
      parameters: [ids, ...corpora.parameters],
    },
  ];
}

function relabelling(relabel: readonly Relabelled[], principal: Principal): readonly Statement[] {
  if (relabel.length === 0) return [];
  const corpora = corporaOf(principal);
  const held = labelsHeld(principal);
  return [
    {
      sql: `update versions set labels = ? where document_id = ? and corpus_id in ${corpora.sql} and ${held.sql}`,
      parameterSets: relabel.map(({ documentId, labels }) => [
        JSON.stringify(labels),
        documentId,
        ...corpora.parameters,
        ...held.parameters,
      ]),
    },
  ];
}

function storing(store: readonly VersionToStore[]): readonly Statement[] {
  if (store.length === 0) return [];
  const these = "(select arrival from versions where version_id in (select value from json_each(?)))";
  const ids = JSON.stringify(store.map(({ version }) => version.versionId));
  return [
    {
      sql: "insert or ignore into corpora (tenant, vertical, collection) values (?, ?, ?)",
      parameterSets: corporaIn(store),
    },
    {
      sql: "insert or ignore into documents (document_id, corpus_id, key) select ?, corpus_id, ? from corpora where tenant = ? and vertical = ? and collection = ?",
      parameterSets: store.map(({ version }) => [version.documentId, version.key, ...corpusOf(version)]),
    },
    {
      // A document of another corpus gives no corpus_id here, a version of another document no document_id: the transaction fails.
      sql: `insert into versions (version_id, document_id, corpus_id, title, title_key, labels, names, facts, relations, sha256, media_type, pages, division, ingested_at)
        values (?1, ?2, (select corpus_id from documents join corpora using (corpus_id) where document_id = ?2 and tenant = ?3 and vertical = ?4 and collection = ?5),
          ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
        on conflict (version_id) do update set title = excluded.title, title_key = excluded.title_key, labels = excluded.labels, names = excluded.names,
          facts = excluded.facts, relations = excluded.relations, sha256 = excluded.sha256, media_type = excluded.media_type, pages = excluded.pages,
          division = excluded.division,
          document_id = case when versions.document_id = excluded.document_id then excluded.document_id end`,
      parameterSets: store.map(({ version }) => versionRow(version)),
    },
    ...["texts", "names", "relations"].map((table) => ({
      sql: `delete from ${table} where arrival in ${these}`,
      parameters: [ids],
    })),
    {
      sql: `delete from originals where arrival in ${these}`,
      parameters: [
        JSON.stringify(store.flatMap(({ version, keepsOriginal }) => (keepsOriginal ? [] : version.versionId))),
      ],
    },
    {
      sql: `insert into texts (arrival, text, reading) values (${ARRIVAL}, ?, ?)`,
      parameterSets: store.map(({ version, reading: { text, ...reading } }) => [
        version.versionId,
        text,
        JSON.stringify(reading),
      ]),
    },
    {
      sql: `insert into originals (arrival, bytes) values (${ARRIVAL}, ?)`,
      parameterSets: store.flatMap(({ version, original }) => (original ? [[version.versionId, original]] : [])),
    },
    {
      sql: "insert or ignore into names (corpus_id, name_key, arrival, name) select corpus_id, ?, arrival, ? from versions where version_id = ?",
      parameterSets: store.flatMap(({ version }) =>
        namesOf(version).map((name) => [titleKey(name), name, version.versionId]),
      ),
    },
    {
      sql: `insert into relations (arrival, ordinal, corpus_id, kind, target_key, target_document_id, issued_on)
        select arrival, ?, corpus_id, ?, ?, ?, ? from versions where version_id = ?`,
      parameterSets: store.flatMap(({ version }) =>
        version.relations.map((relation, ordinal) => [
          ordinal,
          relation.kind,
          relation.title === undefined ? null : titleKey(relation.title),
          relation.documentId ?? null,
          relation.issuedOn ?? null,
          version.versionId,
        ]),
      ),
    },
  ];
}

function versionRow(version: DocumentVersion): readonly Parameter[] {
  return [
    version.versionId,
    version.documentId,
    ...corpusOf(version),
    version.title,
    lineageKey(version.title),
    JSON.stringify(version.labels),
    JSON.stringify(version.names),
    JSON.stringify(version.facts),
    JSON.stringify(version.relations),
    version.sha256,
    version.mediaType,
    version.pages ?? null,
    // flags are found together with the division and kept beside it
    JSON.stringify(version.flags ? { ...version.division, flags: version.flags } : version.division),
    version.ingestedAt,
  ];
}

function namesOf({ title, names }: DocumentVersion): readonly string[] {
  return [...new Set([title, ...names])].filter((name) => titleKey(name) !== "");
}

function corpusOf({ corpus: { tenant, vertical, collection } }: DocumentVersion): readonly [string, string, string] {
  return [tenant, vertical, collection];
}

function corporaIn(store: readonly VersionToStore[]): readonly (readonly string[])[] {
  return [...new Map(store.map(({ version }) => [JSON.stringify(corpusOf(version)), corpusOf(version)])).values()];
}
