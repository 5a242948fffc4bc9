import type { CataloguedVersion, Principal } from "@guildhall/core";
import { corporaOf, labelsHeld, type Storage } from "@guildhall/storage";
import { intervalOf, type EndingStatement, type LineageText } from "./lineage.ts";
import {
  LINEAGE_COLUMNS,
  lineageTextOf,
  VERSION_ROWS,
  versionOf,
  versionRowsIn,
  type LineageRow,
  type VersionRow,
} from "./version-row.ts";

interface StatementRow extends LineageRow {
  readonly target_version_id: string;
  readonly kind: "repeals" | "supersedes";
  readonly issued_on: string | null;
}

/** Versions by id with the days between which they count, as far as this principal may know. Reads one state of the file. */
export async function readVersions(
  storage: Storage,
  versionIds: readonly string[],
  principal: Principal,
): Promise<ReadonlyMap<string, CataloguedVersion>> {
  const corpora = corporaOf(principal);
  const own = labelsHeld(principal);
  const theirs = labelsHeld(principal, "their");
  const ids = JSON.stringify(versionIds);
  const asked = `asked as materialized (select arrival, version_id, document_id, corpus_id, title_key from versions
    where version_id in (select value from json_each(?)) and corpus_id in ${corpora.sql} and ${own.sql})`;
  const askedParameters = [ids, ...corpora.parameters, ...own.parameters];
  const columns = LINEAGE_COLUMNS.map((column) => `their.${column}`).join(", ");
  const [result, others, statements] = (await storage.snapshot([
    {
      sql: `select ${VERSION_ROWS} where version_id in (select value from json_each(?)) and versions.corpus_id in ${corpora.sql} and ${own.sql}`,
      parameters: askedParameters,
    },
    {
      // Texts of the same title count only when a day orders them; of a document that counts, every version does.
      sql: `with ${asked}, wanted as (
          select document_id from asked
          union select dated.document_id from asked cross join versions dated
            on dated.corpus_id = asked.corpus_id and dated.title_key = asked.title_key and dated.ordered_on is not null)
        select ${columns} from wanted cross join versions their on their.document_id = wanted.document_id
        where their.arrival not in (select arrival from asked) and ${theirs.sql}`,
      parameters: [...askedParameters, ...theirs.parameters],
    },
    {
      sql: `with ${asked}, hits as (
          select asked.version_id as target_version_id, relations.arrival, relations.kind, relations.issued_on
          from asked cross join names on names.arrival = asked.arrival
          cross join relations on relations.corpus_id = asked.corpus_id and relations.target_key = names.name_key
          union select asked.version_id, relations.arrival, relations.kind, relations.issued_on
          from asked cross join relations on relations.target_document_id = asked.document_id and relations.corpus_id = asked.corpus_id)
        select target_version_id, kind, issued_on, ${columns} from hits cross join versions their on their.arrival = hits.arrival
        where kind in ('repeals', 'supersedes') and ${theirs.sql} and exists (select 1 from relations where corpus_id in ${corpora.sql})`,
      parameters: [...askedParameters, ...theirs.parameters, ...corpora.parameters],
    },
  ])) as [readonly { readonly rows: string }[], readonly LineageRow[], readonly StatementRow[]];
  return catalogued(versionRowsIn(result), others, statements);
}

function catalogued(
  rows: readonly VersionRow[],
  others: readonly LineageRow[],
  statements: readonly StatementRow[],
): ReadonlyMap<string, CataloguedVersion> {
  const textsByTitle = new Map<string, LineageText[]>();
  const textsByDocument = new Map<string, LineageText[]>();
  for (const row of [...rows, ...others]) {
    const text = lineageTextOf(row);
    add(textsByTitle, `${row.corpus_id}/${row.title_key}`, text);
    add(textsByDocument, row.document_id, text);
  }
  const statementsByTarget = new Map<string, EndingStatement[]>();
  for (const row of statements) {
    add(statementsByTarget, row.target_version_id, {
      by: lineageTextOf(row),
      kind: row.kind,
      ...(row.issued_on === null ? {} : { issuedOn: row.issued_on }),
    });
  }
  return new Map(
    rows.map((row) => {
      const ofDocument = textsByDocument.get(row.document_id) ?? [];
      const ofTitle = textsByTitle.get(`${row.corpus_id}/${row.title_key}`) ?? [];
      const known = [...new Map([...ofTitle, ...ofDocument].map((text) => [text.versionId, text])).values()];
      const interval = intervalOf(lineageTextOf(row), known, statementsByTarget.get(row.version_id) ?? []);
      const isCurrent = ofDocument.every(({ arrival }) => arrival <= row.arrival);
      return [row.version_id, { version: versionOf(row), interval, isCurrent }];
    }),
  );
}

function add<Key, Value>(groups: Map<Key, Value[]>, key: Key, value: Value): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}
