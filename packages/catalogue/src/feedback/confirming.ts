import type { Confirmation, Principal, Withdrawal } from "@guildhall/core";
import { corporaOf, labelsHeld, type Statement } from "@guildhall/storage";
import { assertReviewer } from "./assert-reviewer.ts";
import { recordStep } from "./step-statements.ts";

/**
 * Writes confirmed questions onto their passages. Of a feedback that somebody decided meanwhile, or a passage that went
 * or may not be seen, nothing is written at all.
 */
export function confirming(confirm: readonly Confirmation[], principal: Principal): readonly Statement[] {
  if (confirm.length === 0) return [];
  assertReviewer(principal);
  const corpora = corporaOf(principal);
  const labels = labelsHeld(principal);
  const places = confirm.flatMap(({ feedbackId, question, passages }) =>
    passages.map(({ passageId, versionId, ordinal, text }) => [
      feedbackId,
      passageId,
      ordinal,
      text,
      question,
      versionId,
      ...corpora.parameters,
      ...labels.parameters,
    ]),
  );
  return [
    {
      sql: `insert into feedback (feedback_id, tenant, verdict, question, state, created) values (?, ?, 'right', ?, 'confirmed', ?)
        on conflict (feedback_id) do update set state = 'confirmed', question = excluded.question
        where feedback.tenant = excluded.tenant and feedback.state in ('waiting', 'withdrawn')`,
      parameterSets: confirm.map(({ feedbackId, question, happened }) => [
        feedbackId,
        principal.tenant,
        question,
        happened,
      ]),
      expectRows: confirm.length,
    },
    {
      sql: `insert into confirmed_questions (feedback_id, corpus_id, arrival, passage_id, ordinal, text, question, is_active, counter)
        select ?, corpus_id, arrival, ?, ?, ?, ?, 1, (select counter from changes) from versions
        where version_id = ? and corpus_id in ${corpora.sql} and ${labels.sql}`,
      parameterSets: places,
      expectRows: places.length,
    },
    recordStep("confirmed", confirm, principal),
  ];
}

/** Takes decisions back, and confirmed questions off their passages. */
export function withdrawing(withdraw: readonly Withdrawal[], principal: Principal): readonly Statement[] {
  if (withdraw.length === 0) return [];
  assertReviewer(principal);
  return [
    {
      sql: "update feedback set state = 'withdrawn' where feedback_id = ? and tenant = ? and state in ('confirmed', 'rejected')",
      parameterSets: withdraw.map(({ feedbackId }) => [feedbackId, principal.tenant]),
      expectRows: withdraw.length,
    },
    {
      sql: "update confirmed_questions set is_active = 0 where feedback_id = ? and is_active",
      parameterSets: withdraw.map(({ feedbackId }) => [feedbackId]),
    },
    recordStep("withdrawn", withdraw, principal),
  ];
}
