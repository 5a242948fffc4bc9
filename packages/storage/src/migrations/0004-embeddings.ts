import type { Migration } from "./migrate.ts";

/**
 * - Embeddings get numbers that only rise and are never given twice: a process that knows them up to a number reads on
 *   from there, and a number it knows never comes to mean another vector.
 * - The versions of one corpus are found without looking at those of the others.
 */
export const embeddings: Migration = {
  number: 4,
  sql: `
    create table numbered_embeddings (
      embedding_id integer primary key autoincrement,
      arrival integer not null references versions on delete cascade, ordinal integer not null,
      dimensions integer not null, embedding blob not null
    );
    insert into numbered_embeddings (arrival, ordinal, dimensions, embedding)
      select arrival, ordinal, dimensions, embedding from embeddings order by arrival, ordinal;
    drop table embeddings;
    alter table numbered_embeddings rename to embeddings;
    create unique index embeddings_of_version on embeddings (arrival, ordinal);
    create index versions_of_corpus on versions (corpus_id, arrival);
  `,
};
