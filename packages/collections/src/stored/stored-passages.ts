import type { Hit, Passage, Scope } from "@guildhall/core";
import { corporaOf, labelsHeld, type Storage } from "@guildhall/storage";

interface PassageRow {
  readonly passage_id: string;
  readonly document_id: string;
  readonly version_id: string;
  readonly ordinal: number;
  readonly start_at: number;
  readonly end_at: number;
  readonly text: string;
  readonly context: string;
  readonly locator: string;
  readonly identifiers: string;
}

/** The part of every WHERE that keeps a read within its scope. */
function within({ principal, vertical, collections }: Scope) {
  const corpora = corporaOf(principal, vertical, collections);
  const labels = labelsHeld(principal);
  return {
    sql: `versions.corpus_id in ${corpora.sql} and ${labels.sql}`,
    parameters: [...corpora.parameters, ...labels.parameters],
  };
}

/** Which of these versions are published within the scope: the catalogue has them and the principal may see them. */
export async function visibleVersions(
  storage: Storage,
  versionIds: readonly string[],
  scope: Scope,
): Promise<ReadonlySet<string>> {
  const { sql, parameters } = within(scope);
  const rows = await storage.all<{ version_id: string }>(
    `select version_id from versions where version_id in (select value from json_each(?)) and ${sql}`,
    [JSON.stringify(versionIds), ...parameters],
  );
  return new Set(rows.map(({ version_id }) => version_id));
}

/** How many passages the principal sees within the scope. */
export async function countVisible(storage: Storage, scope: Scope): Promise<number> {
  const { sql, parameters } = within(scope);
  const [row] = await storage.all<{ many: number }>(
    `select count(*) as many from versions join passages using (arrival) where ${sql}`,
    parameters,
  );
  return row?.many ?? 0;
}

/** Passages by id, in the order asked. */
export async function storedPassages(
  storage: Storage,
  passageIds: readonly string[],
  scope: Scope,
): Promise<readonly Passage[]> {
  const { sql, parameters } = within(scope);
  const rows = await storage.all<PassageRow>(
    `select passage_id, document_id, version_id, ordinal, start_at, end_at, text, context, locator, passages.identifiers as identifiers
     from passages join versions using (arrival) where passage_id in (select value from json_each(?)) and ${sql}`,
    [JSON.stringify(passageIds), ...parameters],
  );
  const rowById = new Map(rows.map((row) => [row.passage_id, row]));
  return passageIds.flatMap((id) => {
    const row = rowById.get(id);
    return row ? [passageOf(row)] : [];
  });
}

function passageOf(row: PassageRow): Passage {
  return {
    passageId: row.passage_id,
    documentId: row.document_id,
    versionId: row.version_id,
    ordinal: row.ordinal,
    start: row.start_at,
    end: row.end_at,
    text: row.text,
    context: row.context,
    locator: JSON.parse(row.locator) as Passage["locator"],
    identifiers: JSON.parse(row.identifiers) as Passage["identifiers"],
  };
}

/** The passages that carry one of the identifiers, in the order of these, then by passage id. */
export async function identifiedPassages(
  storage: Storage,
  identifiers: readonly string[],
  scope: Scope,
): Promise<readonly (Hit & { readonly identifier: string })[]> {
  const { sql, parameters } = within(scope);
  const rows = await storage.all<{ passageId: string; versionId: string; identifier: string }>(
    `select passage_id as passageId, version_id as versionId, identifiers.identifier as identifier
     from json_each(?) asked
     cross join corpora on corpora.corpus_id in ${corporaOf(scope.principal, scope.vertical, scope.collections).sql}
     cross join identifiers on identifiers.corpus_id = corpora.corpus_id and identifiers.identifier = asked.value
     join versions on versions.arrival = identifiers.arrival
     join passages on passages.arrival = identifiers.arrival and passages.ordinal = identifiers.ordinal
     where ${sql} order by asked.key, passage_id`,
    [
      JSON.stringify([...new Set(identifiers)]),
      ...corporaOf(scope.principal, scope.vertical, scope.collections).parameters,
      ...parameters,
    ],
  );
  return rows.map((row) => ({
    passageId: row.passageId,
    versionId: row.versionId,
    identifier: row.identifier,
    score: 1,
  }));
}
