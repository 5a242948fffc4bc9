import { z } from "zod";
import { defineRoute } from "../route.ts";
import { anyQuery, identifier } from "../schemas/basics.ts";
import { decision, feedback, feedbackState, feedbackStep, feedbackWithAnswer } from "../schemas/feedback.ts";

const params = z.strictObject({ id: identifier });
const decided = {
  200: { describe: { zh: "反馈现在的样子", en: "The feedback as it then is" }, json: feedback },
} as const;

export const feedbackRoutes = {
  createFeedback: defineRoute({
    method: "post",
    path: "/v1/feedback",
    tag: "answers",
    summary: { zh: "说一个回答对或不对", en: "Say that an answer is right or wrong" },
    query: anyQuery,
    body: z
      .strictObject({
        answerId: identifier,
        verdict: z.enum(["wrong", "right"]),
        comment: z.string().max(4000).optional(),
      })
      .meta({ id: "FeedbackRequest" }),
    responses: {
      201: {
        describe: { zh: "已记下，等待审核", en: "Kept; it waits for a reviewer" },
        json: z.object({ feedbackId: z.string() }).meta({ id: "FeedbackReceipt" }),
      },
    },
    errors: ["answer/not_found"],
  }),
  listFeedback: defineRoute({
    method: "get",
    path: "/v1/feedback",
    tag: "answers",
    summary: { zh: "审核人：按时间分页列出反馈", en: "Reviewers: list feedback, the oldest first, a page at a time" },
    query: anyQuery.extend({
      state: feedbackState.optional(),
      after: z.string().max(2000).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
    responses: {
      200: {
        describe: { zh: "一页；有 next 就还有下一页", en: "A page; next is there when more follow" },
        json: z
          .object({ feedback: z.array(feedbackWithAnswer), next: z.string().exactOptional() })
          .meta({ id: "FeedbackPage" }),
      },
    },
    errors: ["feedback/not_allowed"],
  }),
  readFeedback: defineRoute({
    method: "get",
    path: "/v1/feedback/{id}",
    tag: "answers",
    summary: { zh: "审核人：一条反馈及其每一步", en: "Reviewers: a feedback with every step of it" },
    params,
    query: anyQuery,
    responses: {
      200: {
        describe: { zh: "反馈", en: "The feedback" },
        json: feedbackWithAnswer.extend({ steps: z.array(feedbackStep) }).meta({ id: "FeedbackWithSteps" }),
      },
    },
    errors: ["feedback/not_allowed", "feedback/not_found"],
  }),
  reviewFeedback: defineRoute({
    method: "post",
    path: "/v1/feedback/{id}/review",
    tag: "answers",
    summary: {
      zh: "审核人：确认（把问题写到所引段落上）或不采纳",
      en: "Reviewers: confirm (write the question onto the cited passages) or reject",
    },
    params,
    query: anyQuery,
    body: decision,
    responses: decided,
    errors: [
      "feedback/not_allowed",
      "feedback/not_found",
      "feedback/already_decided",
      "feedback/not_cited",
      "feedback/no_passage",
      "question/empty",
      "question/too_long",
      "storage/changed_meanwhile",
    ],
  }),
  withdrawFeedback: defineRoute({
    method: "post",
    path: "/v1/feedback/{id}/withdraw",
    tag: "answers",
    summary: { zh: "审核人：撤回决定，检索恢复原样", en: "Reviewers: take a decision back; ranking is what it was" },
    params,
    query: anyQuery,
    body: z.strictObject({}).meta({ id: "FeedbackWithdrawal" }),
    responses: decided,
    errors: ["feedback/not_allowed", "feedback/not_found", "feedback/not_decided", "storage/changed_meanwhile"],
  }),
} as const;
