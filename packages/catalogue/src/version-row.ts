import type { DocumentFacts, DocumentVersion, Message } from "@guildhall/core";

/** A version as a read brings it, its corpus spelled out. */
export interface VersionRow {
  readonly arrival: number;
  readonly version_id: string;
  readonly document_id: string;
  readonly corpus_id: number;
  readonly tenant: string;
  readonly vertical: string;
  readonly collection: string;
  readonly key: string;
  readonly title: string;
  readonly title_key: string;
  readonly labels: string;
  readonly names: string;
  readonly facts: string;
  readonly relations: string;
  readonly sha256: string;
  readonly media_type: string;
  readonly pages: number | null;
  readonly division: string;
  readonly ingested_at: string;
}

const COLUMNS = [
  "arrival",
  "version_id",
  "versions.document_id",
  "versions.corpus_id",
  "tenant",
  "vertical",
  "collection",
  "documents.key",
  "title",
  "title_key",
  "labels",
  "names",
  "facts",
  "relations",
  "sha256",
  "media_type",
  "pages",
  "division",
  "ingested_at",
];

/**
 * The columns and joins of VersionRows as one JSON text, `rows`: a row that crosses into JavaScript costs some 12 µs, and
 * a question brings a hundred. Versions are sought first, by whatever the condition names.
 */
export const VERSION_ROWS = `
  json_group_array(json_array(${COLUMNS.join(", ")})) as rows
  from versions cross join corpora on corpora.corpus_id = versions.corpus_id cross join documents on documents.document_id = versions.document_id`;

/** The rows behind VERSION_ROWS. */
export function versionRowsIn(result: readonly { readonly rows: string }[]): readonly VersionRow[] {
  const rows = JSON.parse(result[0]?.rows ?? "[]") as readonly (readonly (string | number | null)[])[];
  const names = COLUMNS.map((column) => column.replace(/^.*\./, ""));
  return rows.map((values) => Object.fromEntries(names.map((name, at) => [name, values[at]])) as unknown as VersionRow);
}

export function versionOf(row: VersionRow): DocumentVersion {
  return {
    documentId: row.document_id,
    versionId: row.version_id,
    corpus: { tenant: row.tenant, vertical: row.vertical, collection: row.collection },
    key: row.key,
    title: row.title,
    names: JSON.parse(row.names) as readonly string[],
    labels: JSON.parse(row.labels) as readonly string[],
    facts: JSON.parse(row.facts) as DocumentFacts,
    relations: JSON.parse(row.relations) as DocumentVersion["relations"],
    sha256: row.sha256,
    mediaType: row.media_type,
    ...(row.pages === null ? {} : { pages: row.pages }),
    ...divisionOf(row.division),
    ingestedAt: row.ingested_at,
  };
}

/** Earlier releases wrote down a reason in Chinese only. */
function divisionOf(json: string): Pick<DocumentVersion, "division" | "flags"> {
  const { flags, ...stored } = JSON.parse(json) as DocumentVersion["division"] & {
    readonly flags?: NonNullable<DocumentVersion["flags"]>;
    readonly rejected: readonly { readonly way: string; readonly reason: string | Message }[];
  };
  const rejected = stored.rejected.map((each) =>
    typeof each.reason === "string" ? { ...each, reason: { zh: each.reason, en: each.reason } } : each,
  );
  return {
    division: { ...stored, rejected: rejected as DocumentVersion["division"]["rejected"] },
    ...(flags ? { flags } : {}),
  };
}
