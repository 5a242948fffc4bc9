export { bestAcross } from "./across.ts";
export { ask, type AskPorts } from "./ask.ts";
export { explain } from "./explain.ts";
export { LONGEST_QUESTION, readQuestion, type RawQuestion } from "./read-question.ts";
export { createReferences } from "./references.ts";
export { retrieveAcross, type VerticalResult } from "./retrieve-across.ts";
export { perform, type TaskRequest } from "./tasks/perform.ts";
export { addConfirmed, type ConfirmedOutcome, type QuestionToConfirm } from "./review/add-confirmed.ts";
export { type Choice, confirmFeedback, rejectFeedback, withdrawDecisions } from "./review/review-feedback.ts";
