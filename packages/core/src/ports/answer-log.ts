import type { Answer } from "../answer.ts";
import type { Principal } from "../principal.ts";

/**
 * Answers that were given, so that a link opens the same answer again. An answer goes with any document it names, and
 * nobody finds one that names a document he may not see, or whose asker might see more than he: what an answer says in its
 * own words (how many documents were searched, which places rule differently) speaks of all of them.
 */
export interface AnswerLog {
  keep(answer: Answer, principal: Principal): Promise<void>;
  find(answerId: string, principal: Principal): Promise<Answer | undefined>;
}

/** What a reader says of an answer. */
export interface Feedback {
  readonly feedbackId: string;
  readonly answerId: string;
  readonly verdict: "wrong" | "right";
  readonly comment?: string;
}

export interface FeedbackLog {
  keep(feedback: Feedback, principal: Principal): Promise<void>;
}
