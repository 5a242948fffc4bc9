import type { Migration } from "./migrate.ts";

/**
 * Jobs that several may work on.
 * - `fence` grows each time a job is begun; whoever holds an older one says nothing more about it.
 * - `not_before` is set of a job that is retrying; `failures` are attempts that failed, `crashes` processes that died.
 * - `document_id` stands beside the work, for jobs of one document go one after another and go with it.
 */
export const jobs: Migration = {
  number: 7,
  sql: `
    alter table jobs add column fence integer not null default 0;
    alter table jobs add column not_before text;
    alter table jobs add column failures integer not null default 0;
    alter table jobs add column crashes integer not null default 0;
    alter table jobs add column document_id text not null default '';
    update jobs set document_id = work ->> 'documentId';
    create index jobs_of_document on jobs (document_id);
  `,
};
