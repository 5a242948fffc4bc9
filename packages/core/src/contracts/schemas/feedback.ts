import { z } from "zod";
import { FEEDBACK_STATES } from "../../ports/answer-log.ts";
import { answer } from "./answer.ts";
import { identifier } from "./basics.ts";

const confirmedOn = z.array(z.object({ passageId: z.string(), versionId: z.string() }));
const state = z.enum(FEEDBACK_STATES);

export const feedbackState = state.meta({
  id: "FeedbackState",
  description: "待审、已确认、不采纳、已撤回。Where a feedback stands.",
});

export const feedback = z
  .object({
    feedbackId: z.string(),
    answerId: z.string().exactOptional(),
    verdict: z.enum(["wrong", "right"]),
    comment: z.string().exactOptional(),
    question: z.string(),
    state,
    passages: confirmedOn.meta({ description: "问题已写到这些段落上。The passages on which the question stands." }),
    created: z.string(),
  })
  .meta({ id: "Feedback" });

/** A feedback with the answer it is about, as far as that is still there. */
export const feedbackWithAnswer = feedback
  .extend({ answer: answer.pick({ status: true, sentences: true, citations: true }).exactOptional() })
  .meta({ id: "FeedbackWithAnswer" });

const content = z.object({ state, question: z.string(), passages: confirmedOn });

export const feedbackStep = z
  .object({
    action: z.enum(["proposed", "confirmed", "rejected", "withdrawn", "carried", "not_carried"]),
    roles: z.array(z.enum(["reader", "editor", "reviewer", "admin"])),
    happened: z.string(),
    versionId: z.string().exactOptional(),
    before: content.exactOptional(),
    after: content,
  })
  .meta({
    id: "FeedbackStep",
    description:
      "一步：谁的角色、何时、之前与之后。carried：文件有了新版本，问题随文字相同的段落过去。One step: whose roles, when, before and after.",
  });

export const decision = z
  .strictObject({
    decision: z.enum(["confirm", "reject"]),
    passageIds: z
      .array(identifier)
      .min(1)
      .max(100)
      .optional()
      .meta({ description: "只确认引用中的这些段落；不写即全部。Only these of the cited passages; all where absent." }),
    question: z.string().optional().meta({ description: "改写后的问题。The question as edited." }),
  })
  .meta({ id: "FeedbackDecision" });
