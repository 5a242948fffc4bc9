import type { Migration } from "./migrate.ts";

/**
 * Feedback that is reviewed, and the questions that people confirmed.
 * - `feedback` is one case: what a reader said of an answer, or a question that was confirmed without one (`answer_id`
 *   null). `state` is where it stands now; `feedback_steps` are its versions, which are only ever added to.
 * - `confirmed_questions` are the passages a confirmed question stands on, one row each. A row is active or it is not,
 *   and never active again: the ids of the active rows say what the index holds.
 * - `changes.confirmed` counts changes of confirmed questions as `counter` does those of documents, so that neither makes
 *   a process read the other anew.
 * - Feedback goes with its answer unless its question stands on passages, and then with the last document of these.
 */
export const confirmedQuestions: Migration = {
  number: 6,
  sql: `
    alter table feedback rename to feedback_before;
    create table feedback (
      feedback_id text primary key, tenant text not null, answer_id text, verdict text not null, comment text,
      question text not null, state text not null, created text not null
    ) without rowid;
    insert into feedback (feedback_id, tenant, answer_id, verdict, comment, question, state, created)
      select feedback_id, tenant, answer_id, verdict, comment, coalesce((select json ->> 'question' from answers where answers.answer_id = feedback_before.answer_id), ''), 'waiting', created
      from feedback_before;
    drop table feedback_before;
    create index feedback_of_answer on feedback (answer_id);
    create index feedback_by_state on feedback (tenant, state, created, feedback_id);

    create table feedback_steps (
      feedback_id text not null references feedback on delete cascade, step integer not null,
      action text not null, state text not null, question text not null, passages text not null,
      roles text not null, happened text not null, version_id text,
      primary key (feedback_id, step)
    ) without rowid;
    insert into feedback_steps
      select feedback_id, 1, 'proposed', 'waiting', question, '[]', '[]', created, null from feedback;

    alter table changes add column confirmed integer not null default 0;
    create table confirmed_questions (
      row_id integer primary key autoincrement,
      feedback_id text not null references feedback,
      corpus_id integer not null references corpora, arrival integer not null references versions on delete cascade,
      passage_id text not null, ordinal integer not null, text text not null, question text not null,
      is_active integer not null, counter integer not null
    );
    create index confirmed_in_corpus on confirmed_questions (corpus_id, row_id) where is_active;
    create index confirmed_of_version on confirmed_questions (arrival);
    create index confirmed_of_feedback on confirmed_questions (feedback_id);

    create trigger answers_take_feedback_along after delete on answers begin
      delete from feedback where answer_id = old.answer_id
        and not exists (select 1 from confirmed_questions where confirmed_questions.feedback_id = feedback.feedback_id);
      update feedback set answer_id = null, comment = null where answer_id = old.answer_id;
    end;
    create trigger confirmed_questions_take_feedback_along after delete on confirmed_questions begin
      delete from feedback where feedback_id = old.feedback_id and answer_id is null
        and not exists (select 1 from confirmed_questions where confirmed_questions.feedback_id = old.feedback_id);
    end;
  `,
};
