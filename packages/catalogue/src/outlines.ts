import type { DocumentFacts, Principal, VersionOutline } from "@guildhall/core";
import { corporaOf, labelsHeld, type Query } from "@guildhall/storage";
import { intervalOf, type EndingStatement, type LineageText } from "./lineage.ts";

/** What lineage looks at, in the order of a row. */
const COLUMNS = ["arrival", "version_id", "document_id", "corpus_id", "title", "title_key", "facts"];
type Row = readonly [number, string, string, number, string, string, string];
type StatementRow = readonly [target: string, kind: EndingStatement["kind"], issuedOn: string | null, ...by: Row];

/**
 * Reads versions by id with all that decides how long each counts, as far as this principal may know: the other
 * versions of its document, the texts of its title where a day orders them (of a document that counts, every version
 * does), and the statements that name it. One row of JSON texts: a row of its own costs some 12 µs, and a question
 * brings a hundred.
 */
export function outlinesQuery(versionIds: readonly string[], principal: Principal): Query {
  const corpora = corporaOf(principal);
  const own = labelsHeld(principal);
  const theirs = labelsHeld(principal, "their");
  const asOthers = COLUMNS.map((column) => `their.${column}`).join(", ");
  return {
    sql: `with asked as materialized (
        select ${COLUMNS.join(", ")} from versions
        where version_id in (select value from json_each(?)) and corpus_id in ${corpora.sql} and ${own.sql}),
      laws as materialized (select distinct corpus_id, title_key from asked),
      wanted as (
        select document_id from asked
        union select dated.document_id from laws cross join versions dated
          on dated.corpus_id = laws.corpus_id and dated.title_key = laws.title_key and dated.ordered_on is not null),
      ended as (
        select asked.version_id as target, relations.arrival, relations.kind, relations.issued_on
        from asked cross join names on names.arrival = asked.arrival
        cross join relations on relations.corpus_id = asked.corpus_id and relations.target_key = names.name_key
        where exists (select 1 from relations where corpus_id in ${corpora.sql} and target_key is not null)
        union select asked.version_id, relations.arrival, relations.kind, relations.issued_on
        from asked cross join relations on relations.target_document_id = asked.document_id and relations.corpus_id = asked.corpus_id)
      select
        (select json_group_array(json_array(${COLUMNS.join(", ")})) from asked) as asked,
        (select json_group_array(json_array(${asOthers})) from wanted
          cross join versions their on their.document_id = wanted.document_id
          where their.arrival not in (select arrival from asked) and ${theirs.sql}) as others,
        (select json_group_array(json_array(target, kind, issued_on, ${asOthers})) from ended
          cross join versions their on their.arrival = ended.arrival
          where kind in ('repeals', 'supersedes', 'amends') and ${theirs.sql}) as statements`,
    parameters: [
      JSON.stringify(versionIds),
      ...corpora.parameters,
      ...own.parameters,
      ...corpora.parameters,
      ...theirs.parameters,
      ...theirs.parameters,
    ],
  };
}

/** The outlines in what `outlinesQuery` found, by version id. */
export function outlinesIn(result: readonly unknown[]): ReadonlyMap<string, VersionOutline> {
  const [found] = result as readonly { readonly asked: string; readonly others: string; readonly statements: string }[];
  if (!found) return new Map();
  const factsByJson = new Map<string, DocumentFacts>();
  const textOf = ([arrival, versionId, documentId, corpusId, title, titleKey, json]: Row): LineageText => {
    const facts = factsByJson.get(json) ?? (JSON.parse(json) as DocumentFacts);
    factsByJson.set(json, facts);
    return { versionId, documentId, title, titleKey: `${corpusId}/${titleKey}`, facts, arrival };
  };
  const asked = (JSON.parse(found.asked) as readonly Row[]).map(textOf);
  const others = (JSON.parse(found.others) as readonly Row[]).map(textOf);
  const statements = (JSON.parse(found.statements) as readonly StatementRow[]).map(
    ([target, kind, issuedOn, ...by]): readonly [string, EndingStatement] => [
      target,
      { by: textOf(by), kind, ...(issuedOn === null ? {} : { issuedOn }) },
    ],
  );
  const textsByTitle = grouped([...asked, ...others].map((text) => [text.titleKey, text]));
  const textsByDocument = grouped([...asked, ...others].map((text) => [text.documentId, text]));
  const statementsByTarget = grouped(statements);
  return new Map(
    asked.map((text) => {
      const { versionId, documentId, title, facts } = text;
      const ofDocument = textsByDocument.get(documentId) ?? [];
      const related = [...new Set([...(textsByTitle.get(text.titleKey) ?? []), ...ofDocument])];
      const interval = intervalOf(text, related, statementsByTarget.get(versionId) ?? []);
      const isCurrent = ofDocument.every(({ arrival }) => arrival <= text.arrival);
      return [versionId, { version: { versionId, documentId, title, facts }, interval, isCurrent }];
    }),
  );
}

function grouped<Value>(pairs: readonly (readonly [string, Value])[]): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
