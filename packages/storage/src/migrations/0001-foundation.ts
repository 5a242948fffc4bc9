import type { Migration } from "./migrate.ts";

/**
 * Documents, their versions and passages, and the index over them.
 * - `corpora` gives (tenant, vertical, collection) a number, which everything searchable carries.
 * - `versions.arrival` is the order of arrival; what belongs to a version hangs on it and goes with it.
 * - Deleting a version leaves a tombstone, whoever deletes it: segments are immutable and still name it.
 */
export const foundation: Migration = {
  number: 1,
  sql: `
    create table settings (name text primary key, value text not null) without rowid;
    create table changes (id integer primary key check (id = 1), counter integer not null);
    insert into changes values (1, 0);

    create table corpora (
      corpus_id integer primary key,
      tenant text not null, vertical text not null, collection text not null,
      unique (tenant, vertical, collection)
    );
    create table averages (
      corpus_id integer primary key references corpora on delete cascade,
      passages integer not null, title real not null, identifiers real not null, body real not null, confirmed real not null
    );
    create table documents (
      document_id text primary key, corpus_id integer not null references corpora, key text not null
    ) without rowid;

    create table versions (
      arrival integer primary key autoincrement,
      version_id text not null unique,
      document_id text not null references documents on delete cascade,
      corpus_id integer not null references corpora,
      title text not null, title_key text not null,
      labels text not null, names text not null, facts text not null, relations text not null,
      sha256 text not null, media_type text not null, pages integer, division text not null, ingested_at text not null,
      ordered_on text generated always as (coalesce(facts ->> 'effectiveFrom', facts ->> 'notBefore', facts ->> 'publishedOn')) virtual
    );
    create index versions_of_document on versions (document_id, arrival);
    create index versions_by_title on versions (corpus_id, title_key) where ordered_on is not null;
    create index versions_by_sha256 on versions (sha256);

    create table texts (
      arrival integer primary key references versions on delete cascade,
      text text not null, reading text not null
    );
    create table originals (
      arrival integer primary key references versions on delete cascade,
      bytes blob not null
    );
    create table names (
      corpus_id integer not null, name_key text not null, arrival integer not null references versions on delete cascade, name text not null,
      primary key (corpus_id, name_key, arrival, name)
    ) without rowid;
    create index names_of_version on names (arrival);
    create table relations (
      arrival integer not null references versions on delete cascade, ordinal integer not null, corpus_id integer not null,
      kind text not null, target_key text, target_document_id text, issued_on text,
      primary key (arrival, ordinal)
    ) without rowid;
    create index relations_by_name on relations (corpus_id, target_key) where target_key is not null;
    create index relations_by_document on relations (target_document_id) where target_document_id is not null;

    create table passages (
      passage_id text not null unique,
      arrival integer not null references versions on delete cascade, ordinal integer not null,
      start_at integer not null, end_at integer not null, text text not null, context text not null,
      locator text not null, identifiers text not null,
      title_length integer not null, identifiers_length integer not null, body_length integer not null, confirmed_length integer not null
    );
    create unique index passages_of_version on passages (arrival, ordinal);
    create table identifiers (
      corpus_id integer not null, identifier text not null, arrival integer not null references versions on delete cascade, ordinal integer not null,
      primary key (corpus_id, identifier, arrival, ordinal)
    ) without rowid;
    create index identifiers_of_version on identifiers (arrival);
    create table embeddings (
      arrival integer not null references versions on delete cascade, ordinal integer not null, dimensions integer not null, embedding blob not null
    );
    create unique index embeddings_of_version on embeddings (arrival, ordinal);

    create table segments (
      segment_id integer primary key autoincrement,
      corpus_id integer not null references corpora on delete cascade,
      seq integer not null, passages integer not null, bytes integer not null, first_dimensions blob not null
    );
    create index segments_of_corpus on segments (corpus_id, seq);
    create table segment_blocks (
      segment_id integer not null references segments on delete cascade, block integer not null, bytes blob not null
    );
    create unique index blocks_of_segment on segment_blocks (segment_id, block);
    create table tombstones (
      corpus_id integer not null references corpora on delete cascade, before_seq integer not null, version_id text not null,
      primary key (corpus_id, before_seq, version_id)
    ) without rowid;
    create trigger versions_leave_tombstones before delete on versions begin
      insert or ignore into tombstones values (old.corpus_id, (select counter from changes), old.version_id);
    end;
  `,
};
