import type { Migration } from "./migrate.ts";

/**
 * What a running service keeps beside the archive: answers that a link opens again, what readers said of them, jobs,
 * and replies to repeated requests.
 * - An answer goes with any document it names, whoever deletes the document.
 * - `jobs.work` is what is needed to do a job again after a crash.
 */
export const service: Migration = {
  number: 2,
  sql: `
    create table answers (
      answer_id text primary key, tenant text not null, created text not null, json text not null
    ) without rowid;
    create table answer_documents (
      document_id text not null, answer_id text not null references answers on delete cascade,
      primary key (document_id, answer_id)
    ) without rowid;
    create index documents_of_answer on answer_documents (answer_id);
    create trigger versions_take_answers_along before delete on versions begin
      delete from answers where answer_id in (select answer_id from answer_documents where document_id = old.document_id);
    end;
    create table feedback (
      feedback_id text primary key, answer_id text not null references answers on delete cascade,
      tenant text not null, verdict text not null, comment text, created text not null
    ) without rowid;
    create index feedback_of_answer on feedback (answer_id);

    create table jobs (
      job_id text not null, tenant text not null,
      seq integer not null, state text not null, progress text not null, work text not null, principal text not null,
      outcome text, attempts integer not null, created text not null, updated text not null,
      primary key (tenant, job_id)
    ) without rowid;
    create index jobs_in_line on jobs (state, seq);
    create table receipts (
      tenant text not null, receipt_key text not null, fingerprint text not null, reply text not null, created text not null,
      primary key (tenant, receipt_key)
    ) without rowid;
  `,
};
