import type { FeedbackStep, Principal } from "@guildhall/core";
import type { Statement } from "@guildhall/storage";

/** Number of the next step of a row of `feedback`. */
export const NEXT_STEP =
  "(select coalesce(max(step), 0) + 1 from feedback_steps where feedback_steps.feedback_id = feedback.feedback_id)";

/** The passages on which the question of a row of `feedback` stands, as JSON. */
export const CONFIRMED_ON = `(select json_group_array(json_object('passageId', passage_id, 'versionId', version_id) order by row_id)
  from confirmed_questions join versions using (arrival, corpus_id) where confirmed_questions.feedback_id = feedback.feedback_id and is_active)`;

/** Writes down what each feedback is after a step. Comes after the statements that take it. */
export function recordStep(
  action: FeedbackStep["action"],
  taken: readonly { readonly feedbackId: string; readonly happened: string }[],
  { roles, tenant }: Principal,
): Statement {
  return {
    sql: `insert into feedback_steps (feedback_id, step, action, state, question, passages, roles, happened)
      select feedback_id, ${NEXT_STEP}, ?, state, question, ${CONFIRMED_ON}, ?, ? from feedback where feedback_id = ? and tenant = ?`,
    parameterSets: taken.map(({ feedbackId, happened }) => [
      action,
      JSON.stringify(roles),
      happened,
      feedbackId,
      tenant,
    ]),
  };
}
