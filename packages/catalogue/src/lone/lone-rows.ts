import type { Query, Storage } from "@guildhall/storage";

/** A version that stands alone, in the order of a row. */
export type LoneRow = readonly [
  versionId: string,
  documentId: string,
  corpusId: number,
  title: string,
  facts: string,
  labels: string,
];

/** A corpus by number. */
export interface CorpusRow {
  readonly corpus_id: number;
  readonly tenant: string;
  readonly vertical: string;
}

/** Versions looked at in one read: some 20 ms, so that other reads come between. */
const PAGE = 2000;

/**
 * Of the next versions in the order of arrival those that stand alone: the only one of its document, no text of its
 * title that a day orders, and no statement names it. One row of JSON texts, as a row of its own costs some 12 µs.
 */
function pageQuery(after: number): Query {
  return {
    sql: `with page as materialized (select * from versions where arrival > ?1 order by arrival limit ${PAGE})
      select (select max(arrival) from page) as last,
        (select json_group_array(json_array(version_id, document_id, corpus_id, title, facts, labels)) from page
          where not exists (select 1 from versions other
              where other.document_id = page.document_id and other.arrival <> page.arrival)
            and not exists (select 1 from versions other where other.corpus_id = page.corpus_id
              and other.title_key = page.title_key and other.ordered_on is not null and other.arrival <> page.arrival)
            and not exists (select 1 from relations
              where target_document_id = page.document_id and relations.corpus_id = page.corpus_id)
            and not (exists (select 1 from relations where target_key is not null) and exists (
              select 1 from names cross join relations
              where names.arrival = page.arrival and relations.corpus_id = page.corpus_id
                and relations.target_key = names.name_key))) as rows`,
    parameters: [after],
  };
}

/** The corpora, and page after page the versions that stand alone. */
export async function readCorpora(storage: Storage): Promise<readonly CorpusRow[]> {
  return storage.all<CorpusRow>("select corpus_id, tenant, vertical from corpora");
}

export async function* lonePages(storage: Storage): AsyncGenerator<readonly LoneRow[]> {
  for (let after = 0; ;) {
    const { sql, parameters = [] } = pageQuery(after);
    const [page] = await storage.all<{ last: number | null; rows: string }>(sql, parameters);
    if (!page || page.last === null) return;
    yield JSON.parse(page.rows) as readonly LoneRow[];
    after = page.last;
  }
}
