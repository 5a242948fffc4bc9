import {
  type AnswerLog,
  PlatformError,
  type Clock,
  type Feedback,
  type FeedbackLog,
  type Principal,
} from "@guildhall/core";
import { assertPrincipal, type Storage } from "@guildhall/storage";
import { decodeCursor, encodeCursor } from "../cursor.ts";
import { assertReviewer } from "./assert-reviewer.ts";
import {
  FEEDBACK_COLUMNS,
  feedbackOf,
  feedbackSeenBy,
  stepsOf,
  type FeedbackRow,
  type StepRow,
} from "./feedback-row.ts";
import { recordStep } from "./step-statements.ts";

/** What readers said of answers, beside these, and what reviewers decided. */
export function createFeedbackLog({
  storage,
  clock,
  answers,
}: {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly answers: Pick<AnswerLog, "find">;
}): FeedbackLog {
  /** Whoever may not open the answer does not learn what was asked either. */
  async function mayOpen({ answer_id: answerId }: FeedbackRow, principal: Principal): Promise<boolean> {
    return answerId === null || (await answers.find(answerId, principal)) !== undefined;
  }

  async function find(feedbackId: string, principal: Principal): Promise<Feedback | undefined> {
    assertReviewer(principal);
    const seen = feedbackSeenBy(principal);
    const [row] = await storage.all<FeedbackRow>(
      `select ${FEEDBACK_COLUMNS} from feedback where feedback_id = ? and tenant = ? and ${seen.sql}`,
      [feedbackId, principal.tenant, ...seen.parameters],
    );
    return row && (await mayOpen(row, principal)) ? feedbackOf(row) : undefined;
  }

  return {
    find,
    async keep({ feedbackId, answerId, verdict, comment, question }, principal) {
      assertPrincipal(principal);
      const happened = clock.now().toISOString();
      await storage.transaction([
        {
          sql: `insert into feedback (feedback_id, tenant, answer_id, verdict, comment, question, state, created)
            select ?, tenant, answer_id, ?, ?, ?, 'waiting', ? from answers where answer_id = ? and tenant = ?`,
          parameters: [feedbackId, verdict, comment ?? null, question, happened, answerId, principal.tenant],
        },
        recordStep("proposed", [{ feedbackId, happened }], principal),
      ]);
    },
    async list({ state, after, limit }, principal) {
      assertReviewer(principal);
      const seen = feedbackSeenBy(principal);
      const rows = await storage.all<FeedbackRow>(
        `select ${FEEDBACK_COLUMNS} from feedback where tenant = ? and state = coalesce(?, state) and (created, feedback_id) > (?, ?) and ${seen.sql}
         order by created, feedback_id limit ?`,
        [principal.tenant, state ?? null, ...decodeCursor(after), ...seen.parameters, limit + 1],
      );
      const page = rows.slice(0, limit);
      const isOpen = await Promise.all(page.map((row) => mayOpen(row, principal)));
      const last = page.at(-1);
      return {
        feedback: page.filter((_, at) => isOpen[at]).map(feedbackOf),
        ...(rows.length > limit && last ? { next: encodeCursor(last.created, last.feedback_id) } : {}),
      };
    },
    async history(feedbackId, principal) {
      if (!(await find(feedbackId, principal))) return [];
      return stepsOf(
        await storage.all<StepRow>(
          "select action, state, question, passages, roles, happened, version_id from feedback_steps where feedback_id = ? order by step",
          [feedbackId],
        ),
      );
    },
    async reject(feedbackId, principal) {
      assertReviewer(principal);
      const outcome = await storage.transaction([
        {
          sql: "update feedback set state = 'rejected' where feedback_id = ? and tenant = ? and state in ('waiting', 'withdrawn')",
          parameters: [feedbackId, principal.tenant],
          expectRows: 1,
        },
        recordStep("rejected", [{ feedbackId, happened: clock.now().toISOString() }], principal),
      ]);
      if (outcome === "stale") throw new PlatformError("storage/changed_meanwhile", {});
    },
  };
}
