import type { Generated } from "kysely";

/** The columns that reads are built over. Bytes come as ArrayBuffer; JSON columns are texts. */
export interface Tables {
  readonly settings: { name: string; value: string };
  readonly changes: { id: number; counter: number; confirmed: number };
  readonly corpora: { corpus_id: Generated<number>; tenant: string; vertical: string; collection: string };
  readonly averages: {
    corpus_id: number;
    passages: number;
    title: number;
    identifiers: number;
    body: number;
    confirmed: number;
  };
  readonly documents: { document_id: string; corpus_id: number; key: string };
  readonly versions: VersionsTable;
  readonly texts: {
    arrival: number;
    text: string;
    reading: string;
  };
  readonly quarantine: { tenant: string; vertical: string; rule: string; happened: string };
  readonly originals: { arrival: number; bytes: ArrayBuffer };
  readonly names: { corpus_id: number; name_key: string; arrival: number; name: string };
  readonly relations: RelationsTable;
  readonly passages: PassagesTable;
  readonly identifiers: { corpus_id: number; identifier: string; arrival: number; ordinal: number };
  readonly embeddings: {
    embedding_id: Generated<number>;
    arrival: number;
    ordinal: number;
    dimensions: number;
    embedding: ArrayBuffer;
  };
  readonly segments: {
    segment_id: Generated<number>;
    corpus_id: number;
    seq: number;
    passages: number;
    bytes: number;
    first_dimensions: ArrayBuffer;
  };
  readonly segment_blocks: { segment_id: number; block: number; bytes: ArrayBuffer };
  readonly tombstones: { corpus_id: number; before_seq: number; version_id: string };
}

export interface VersionsTable {
  arrival: Generated<number>;
  version_id: string;
  document_id: string;
  corpus_id: number;
  title: string;
  title_key: string;
  labels: string;
  names: string;
  facts: string;
  relations: string;
  sha256: string;
  media_type: string;
  pages: number | null;
  division: string;
  ingested_at: string;
}

export interface RelationsTable {
  arrival: number;
  ordinal: number;
  corpus_id: number;
  kind: string;
  target_key: string | null;
  target_document_id: string | null;
  issued_on: string | null;
}

export interface PassagesTable {
  passage_id: string;
  arrival: number;
  ordinal: number;
  start_at: number;
  end_at: number;
  text: string;
  context: string;
  locator: string;
  identifiers: string;
  title_length: number;
  identifiers_length: number;
  body_length: number;
  confirmed_length: number;
}
