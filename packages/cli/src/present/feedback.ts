import type { Answer, Feedback, FeedbackStep, Language } from "@guildhall/core";
import { placeInWords } from "./place.ts";

const states = {
  waiting: { zh: "待审", en: "waiting" },
  confirmed: { zh: "已确认", en: "confirmed" },
  rejected: { zh: "不采纳", en: "rejected" },
  withdrawn: { zh: "已撤回", en: "withdrawn" },
} as const;

const actions = {
  proposed: { zh: "读者提出", en: "proposed by a reader" },
  confirmed: { zh: "确认", en: "confirmed" },
  rejected: { zh: "不采纳", en: "rejected" },
  withdrawn: { zh: "撤回", en: "withdrawn" },
  carried: { zh: "随文件的新版本过去", en: "carried over to a new version" },
  not_carried: {
    zh: "新版本中没有相同的文字，留在原版本",
    en: "stays on the old version: the new one has no such text",
  },
} as const;

const verdicts = { right: { zh: "说对", en: "said right" }, wrong: { zh: "说不对", en: "said wrong" } } as const;

/** A feedback as a reviewer reads it: the question, what was answered, and the passages cited, each with its id. */
export function feedbackInWords(
  { feedbackId, state, verdict, comment, question, passages }: Feedback,
  answer: Pick<Answer, "sentences" | "citations"> | undefined,
  language: Language,
): string {
  const on = new Set(passages.map(({ passageId }) => passageId));
  const head = [feedbackId, states[state][language], verdicts[verdict][language]].join("  ");
  return [
    `${head}  ${question}`,
    ...(comment ? [`  “${comment}”`] : []),
    ...(answer?.sentences ?? []).map(({ text }) => `  ${text}`),
    ...(answer?.citations ?? []).map(
      ({ passageId, title, locator }) =>
        `  ${on.has(passageId) ? "✓" : " "} ${passageId}  《${title}》 ${placeInWords(locator)}`,
    ),
  ].join("\n");
}

export function stepInWords({ action, happened, roles, after }: FeedbackStep, language: Language): string {
  const passages = after.passages.map(({ passageId }) => passageId).join(", ");
  return `  ${happened}  ${actions[action][language]}  (${roles.join(", ")})  ${after.question}  [${passages}]`;
}
