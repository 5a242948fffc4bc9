import type { ConfirmedOn, Feedback, FeedbackStep, Principal } from "@guildhall/core";
import { corporaOf, labelsHeld, type Condition } from "@guildhall/storage";
import { CONFIRMED_ON } from "./step-statements.ts";

export const FEEDBACK_COLUMNS = `feedback_id, answer_id, verdict, comment, question, state, created, ${CONFIRMED_ON} as passages`;

export interface FeedbackRow {
  readonly feedback_id: string;
  readonly answer_id: string | null;
  readonly verdict: Feedback["verdict"];
  readonly comment: string | null;
  readonly question: string;
  readonly state: Feedback["state"];
  readonly created: string;
  readonly passages: string;
}

export interface StepRow {
  readonly action: FeedbackStep["action"];
  readonly state: Feedback["state"];
  readonly question: string;
  readonly passages: string;
  readonly roles: string;
  readonly happened: string;
  readonly version_id: string | null;
}

export function feedbackOf(row: FeedbackRow): Feedback {
  return {
    feedbackId: row.feedback_id,
    ...(row.answer_id === null ? {} : { answerId: row.answer_id }),
    verdict: row.verdict,
    ...(row.comment === null ? {} : { comment: row.comment }),
    question: row.question,
    state: row.state,
    passages: JSON.parse(row.passages) as readonly ConfirmedOn[],
    created: row.created,
  };
}

/** The steps with what each found and left. */
export function stepsOf(rows: readonly StepRow[]): readonly FeedbackStep[] {
  const contents = rows.map(({ state, question, passages }) => ({
    state,
    question,
    passages: JSON.parse(passages) as readonly ConfirmedOn[],
  }));
  return rows.map(({ action, roles, happened, version_id }, at) => ({
    action,
    roles: JSON.parse(roles) as FeedbackStep["roles"],
    happened,
    ...(version_id === null ? {} : { versionId: version_id }),
    ...(contents[at - 1] ? { before: contents[at - 1]! } : {}),
    after: contents[at]!,
  }));
}

/** Rows of `feedback` that stand on no passage he may not see. */
export function feedbackSeenBy(principal: Principal): Condition {
  const corpora = corporaOf(principal);
  const labels = labelsHeld(principal);
  return {
    sql: `not exists (select 1 from confirmed_questions join versions using (arrival) where confirmed_questions.feedback_id = feedback.feedback_id
        and not (versions.corpus_id in ${corpora.sql} and ${labels.sql}))`,
    parameters: [...corpora.parameters, ...labels.parameters],
  };
}
