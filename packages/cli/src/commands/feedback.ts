import { FEEDBACK_STATES, type Feedback, type FeedbackState, localPrincipal, PlatformError } from "@guildhall/core";
import { type Runtime, verticalNamed } from "@guildhall/runtime";
import type { Command, Invocation } from "../command.ts";
import { usageOf } from "../parse.ts";
import { feedbackInWords, stepInWords } from "../present/feedback.ts";
import { questionsToConfirm } from "./questions-to-confirm.ts";

export const feedbackCommand: Command = {
  name: "feedback",
  usage:
    "list [--state S] | show <id> | confirm <id> [--passage ID]... [--question TEXT] | reject <id> | withdraw <id>... | add <vertical> <question> --passage ID|--identifier NAME | add <vertical> --from FILE",
  describe: { zh: "审核反馈，确认问题由哪一段回答", en: "review feedback; confirm which passage answers a question" },
  flags: {
    state: {
      type: "string",
      describe: {
        zh: `只列这种状态：${FEEDBACK_STATES.join("、")}`,
        en: `only this state: ${FEEDBACK_STATES.join(", ")}`,
      },
    },
    passage: { type: "string", many: true, describe: { zh: "段落编号", en: "id of a passage" } },
    identifier: {
      type: "string",
      many: true,
      describe: { zh: "段落的称呼，如 劳动合同法第19条", en: "what a passage is called, such as 劳动合同法第19条" },
    },
    question: { type: "string", describe: { zh: "改写后的问题", en: "the question as edited" } },
    from: {
      type: "string",
      describe: {
        zh: "JSON 行文件，每行 {question, passageId} 或 {question, identifier}",
        en: "JSON lines of {question, passageId} or {question, identifier}",
      },
    },
    collection: { type: "string", describe: { zh: "段落所在的集合", en: "the collection of the passages" } },
  },
  async run(invocation) {
    const [action, first] = invocation.arguments;
    if (action === "list") return list(invocation);
    if (action === "add" && first !== undefined) return add(first, invocation);
    if (first !== undefined) {
      if (action === "show") return show(first, invocation);
      if (action === "confirm" || action === "reject") return decide(action, first, invocation);
      if (action === "withdraw") return withdraw(invocation);
    }
    throw new PlatformError("cli/missing_argument", {
      argument: action === undefined ? "list | show | confirm | reject | withdraw | add" : "<id>",
      usage: usageOf(feedbackCommand),
    });
  },
};

async function list(invocation: Invocation): Promise<number> {
  const state = stateOf(invocation);
  const runtime = await invocation.runtime();
  let after: string | undefined;
  do {
    const where = { limit: 200, ...(state ? { state } : {}), ...(after === undefined ? {} : { after }) };
    const page = await runtime.feedback.list(where, localPrincipal);
    for (const feedback of page.feedback) await tell(feedback, invocation, runtime);
    after = page.next;
  } while (after !== undefined);
  return 0;
}

async function show(feedbackId: string, invocation: Invocation): Promise<number> {
  const runtime = await invocation.runtime();
  const feedback = await held(feedbackId, runtime);
  const steps = await runtime.feedback.history(feedbackId, localPrincipal);
  const answer = await answerOf(feedback, runtime);
  invocation.out({ ...feedback, ...(answer ? { answer } : {}), steps }, () =>
    [
      feedbackInWords(feedback, answer, invocation.language),
      ...steps.map((step) => stepInWords(step, invocation.language)),
    ].join("\n"),
  );
  return 0;
}

async function decide(decision: "confirm" | "reject", feedbackId: string, invocation: Invocation): Promise<number> {
  const runtime = await invocation.runtime();
  const passageIds = invocation.texts("passage");
  const choice = {
    question: invocation.text("question"),
    ...(passageIds.length > 0 ? { passageIds } : {}),
  };
  const feedback =
    decision === "confirm"
      ? await runtime.review.confirm(feedbackId, choice, localPrincipal)
      : await runtime.review.reject(feedbackId, localPrincipal);
  await tell(feedback, invocation, runtime);
  return 0;
}

async function withdraw(invocation: Invocation): Promise<number> {
  const runtime = await invocation.runtime();
  const ids = invocation.arguments.slice(1);
  await runtime.review.withdraw(ids, localPrincipal);
  for (const id of ids) await tell(await held(id, runtime), invocation, runtime);
  return 0;
}

async function add(verticalId: string, invocation: Invocation): Promise<number> {
  const runtime = await invocation.runtime();
  const vertical = verticalNamed(verticalId, runtime.verticals).id;
  const collection = invocation.text("collection") ?? "default";
  const questions = await questionsToConfirm(invocation);
  if (questions.length === 0)
    throw new PlatformError("cli/missing_argument", {
      argument: "<question> --passage ID | --identifier NAME | --from FILE",
      usage: usageOf(feedbackCommand),
    });
  const outcomes = await runtime.review.add(questions, { vertical, collection }, localPrincipal);
  for (const each of outcomes)
    invocation.out(each, () => `${each.feedbackId}  ${outcomeInWords(each.outcome, invocation)}  ${each.passageId}`);
  return 0;
}

function outcomeInWords(outcome: "confirmed" | "unchanged", { language }: Invocation): string {
  const words = { confirmed: { zh: "已确认", en: "confirmed" }, unchanged: { zh: "早已确认", en: "unchanged" } };
  return words[outcome][language];
}

async function tell(feedback: Feedback, invocation: Invocation, runtime: Runtime): Promise<void> {
  const answer = await answerOf(feedback, runtime);
  invocation.out({ ...feedback, ...(answer ? { answer } : {}) }, () =>
    feedbackInWords(feedback, answer, invocation.language),
  );
}

async function held(feedbackId: string, { feedback }: Runtime): Promise<Feedback> {
  const found = await feedback.find(feedbackId, localPrincipal);
  if (!found) throw new PlatformError("feedback/not_found", { feedbackId: feedbackId.slice(0, 60) });
  return found;
}

async function answerOf({ answerId }: Feedback, { answers }: Runtime) {
  const answer = answerId === undefined ? undefined : await answers.find(answerId, localPrincipal);
  return answer && { status: answer.status, sentences: answer.sentences, citations: answer.citations };
}

function stateOf(invocation: Invocation): FeedbackState | undefined {
  const given = invocation.text("state");
  const state = FEEDBACK_STATES.find((known) => known === given);
  if (given === undefined || state !== undefined) return state;
  const known = FEEDBACK_STATES.join(" | ");
  throw new PlatformError("cli/wrong_value", {
    flag: "--state",
    expected: { zh: known, en: known },
    got: given.slice(0, 40),
  });
}
