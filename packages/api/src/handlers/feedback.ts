import { type Feedback, PlatformError, type Principal } from "@guildhall/core";
import type { Service } from "../parts.ts";
import type { Handlers } from "../routing/call.ts";

type Names = "createFeedback" | "listFeedback" | "readFeedback" | "reviewFeedback" | "withdrawFeedback";

export function feedbackHandlers({ runtime, newId }: Service): Pick<Handlers, Names> {
  const { answers, feedback, review } = runtime;

  async function found(feedbackId: string, principal: Principal): Promise<Feedback> {
    const held = await feedback.find(feedbackId, principal);
    if (!held) throw new PlatformError("feedback/not_found", { feedbackId: feedbackId.slice(0, 60) });
    return held;
  }

  async function withAnswer(held: Feedback, principal: Principal) {
    const answer = held.answerId === undefined ? undefined : await answers.find(held.answerId, principal);
    if (!answer) return held;
    const { status, sentences, citations } = answer;
    return { ...held, answer: { status, sentences, citations } };
  }

  return {
    async createFeedback({ body: { answerId, verdict, comment }, principal }) {
      const answer = await answers.find(answerId, principal);
      if (!answer) throw new PlatformError("answer/not_found", { answerId: answerId.slice(0, 60) });
      const feedbackId = newId();
      await feedback.keep(
        { feedbackId, answerId, question: answer.question, verdict, ...(comment === undefined ? {} : { comment }) },
        principal,
      );
      return { status: 201, json: { feedbackId } };
    },
    async listFeedback({ query: { state, after, limit }, principal }) {
      const where = { limit, ...(state ? { state } : {}), ...(after === undefined ? {} : { after }) };
      const page = await feedback.list(where, principal);
      const held = await Promise.all(page.feedback.map((each) => withAnswer(each, principal)));
      return { status: 200, json: { ...page, feedback: held } };
    },
    async readFeedback({ params: { id }, principal }) {
      const held = await withAnswer(await found(id, principal), principal);
      return { status: 200, json: { ...held, steps: await feedback.history(id, principal) } };
    },
    async reviewFeedback({ params: { id }, body: { decision, ...choice }, principal }) {
      const decide = decision === "confirm" ? review.confirm(id, choice, principal) : review.reject(id, principal);
      return { status: 200, json: await decide };
    },
    async withdrawFeedback({ params: { id }, principal }) {
      await review.withdraw([id], principal);
      return { status: 200, json: await found(id, principal) };
    },
  };
}
