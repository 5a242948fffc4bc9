import type { Answer } from "../answer.ts";
import type { Principal, Role } from "../principal.ts";

/**
 * Answers that were given, so that a link opens the same answer again. An answer goes with any document it names, and
 * nobody finds one that names a document he may not see, or whose asker might see more than he: what an answer says in its
 * own words (how many documents were searched, which places rule differently) speaks of all of them.
 */
export interface AnswerLog {
  keep(answer: Answer, principal: Principal): Promise<void>;
  find(answerId: string, principal: Principal): Promise<Answer | undefined>;
}

export const FEEDBACK_STATES = ["waiting", "confirmed", "rejected", "withdrawn"] as const;
export type FeedbackState = (typeof FEEDBACK_STATES)[number];

/** What a reader says of an answer. */
export interface NewFeedback {
  readonly feedbackId: string;
  readonly answerId: string;
  readonly verdict: "wrong" | "right";
  readonly comment?: string;
  /** The question as it was asked. */
  readonly question: string;
}

/** A case for a reviewer: what a reader said of an answer, or a question that was confirmed without one. */
export interface Feedback extends Omit<NewFeedback, "answerId"> {
  /** Absent where there never was an answer, or where it went with a document that it named. */
  readonly answerId?: string;
  readonly state: FeedbackState;
  /** The passages on which the question stands. */
  readonly passages: readonly ConfirmedOn[];
  /** ISO instant. */
  readonly created: string;
}

export interface ConfirmedOn {
  readonly passageId: string;
  readonly versionId: string;
}

/** What a feedback holds after a step. */
export interface FeedbackContent {
  readonly state: FeedbackState;
  readonly question: string;
  readonly passages: readonly ConfirmedOn[];
}

/** One step of a feedback, never changed afterwards. */
export interface FeedbackStep {
  /**
   * `carried`: the document got another version, and the question stands on the passage with the same text there as
   * well; `not_carried`: no passage of that version has the same text.
   */
  readonly action: "proposed" | "confirmed" | "rejected" | "withdrawn" | "carried" | "not_carried";
  /** Of the principal who took the step: what is known of him. */
  readonly roles: readonly Role[];
  /** ISO instant. */
  readonly happened: string;
  /** The version that came, of `carried` and `not_carried`. */
  readonly versionId?: string;
  /** Absent of the first step. */
  readonly before?: FeedbackContent;
  readonly after: FeedbackContent;
}

export interface FeedbackPage {
  readonly feedback: readonly Feedback[];
  /** Give it back as `after` for the next page; absent on the last. */
  readonly next?: string;
}

/**
 * What readers said of answers, and what became of it. Confirming and withdrawing change what is found and go through
 * the archive; all else is here. Everything but `keep` wants the role `reviewer` (`feedback/not_allowed`), and feedback
 * on an answer that names a document the reviewer may not see does not exist for him.
 */
export interface FeedbackLog {
  keep(feedback: NewFeedback, principal: Principal): Promise<void>;
  find(feedbackId: string, principal: Principal): Promise<Feedback | undefined>;
  /** The oldest first. A page may hold fewer than `limit`, for some may not be seen. */
  list(
    where: { readonly state?: FeedbackState; readonly after?: string; readonly limit: number },
    principal: Principal,
  ): Promise<FeedbackPage>;
  /** All steps, the first one first. */
  history(feedbackId: string, principal: Principal): Promise<readonly FeedbackStep[]>;
  reject(feedbackId: string, principal: Principal): Promise<void>;
}
