import {
  addConfirmed,
  type Choice,
  confirmFeedback,
  type ConfirmedOutcome,
  type QuestionToConfirm,
  rejectFeedback,
  withdrawDecisions,
} from "@guildhall/answer";
import type {
  AnswerLog,
  Archive,
  Catalogue,
  Clock,
  Collection,
  Feedback,
  FeedbackLog,
  Principal,
} from "@guildhall/core";

/** Deciding on feedback. All of it wants the role `reviewer`. */
export interface Review {
  /** Writes the question of a feedback onto passages that its answer cites. */
  confirm(feedbackId: string, choice: Choice, principal: Principal): Promise<Feedback>;
  reject(feedbackId: string, principal: Principal): Promise<Feedback>;
  /** Takes decisions back, all or none. */
  withdraw(feedbackIds: readonly string[], principal: Principal): Promise<void>;
  /** Confirms questions for passages of a collection without an answer between them, all or none. */
  add(
    questions: readonly QuestionToConfirm[],
    into: { readonly vertical: string; readonly collection?: string },
    principal: Principal,
  ): Promise<readonly ConfirmedOutcome[]>;
}

export function createReview(ports: {
  readonly feedback: FeedbackLog;
  readonly answers: AnswerLog;
  readonly archive: Archive;
  readonly collection: Collection;
  readonly catalogue: Catalogue;
  readonly clock: Clock;
}): Review {
  return {
    confirm: (feedbackId, choice, principal) => confirmFeedback(feedbackId, choice, principal, ports),
    reject: (feedbackId, principal) => rejectFeedback(feedbackId, principal, ports),
    withdraw: (feedbackIds, principal) => withdrawDecisions(feedbackIds, principal, ports),
    add: (questions, { vertical, collection = "default" }, principal) =>
      addConfirmed(questions, { principal, vertical, collections: [collection] }, ports),
  };
}
