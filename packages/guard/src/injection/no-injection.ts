import type { Guard, Verdict } from "@guildhall/core";
import { injectionInQuestion } from "./find-injection.ts";
import { injectionVerdict } from "./injection-verdict.ts";

/** A question asks; it does not give the platform new rules. */
export const noInjection: Guard = {
  id: "no-injection",
  sees: "question",
  release: "hold",
  rule: { source: "OWASP Top 10 for LLM Applications, LLM01 Prompt Injection", version: "2025", verified: true },
  judge: ({ question: { text } }) => verdicts[injectionVerdict(injectionInQuestion(text).score, text)],
};

const verdicts: Readonly<Record<"allow" | "mark" | "block", Verdict>> = {
  allow: {
    verdict: "allow",
    reason: { zh: "问题里没有要求改变规则的话。", en: "The question asks for no change of the rules." },
  },
  mark: {
    verdict: "mark",
    reason: {
      zh: "问题里有像是要求改变规则的话；按普通问题回答，其中的要求不予执行。",
      en: "Some of the question reads like an order to change the rules; it is answered as a question, and the order is not followed.",
    },
  },
  block: {
    verdict: "block",
    reason: {
      zh: "这句话像是要求系统忽略规则、扮演别的角色或交出内部内容，没有回答。请直接写出要查的问题。",
      en: "This reads like an order to drop the rules, to play another part or to give out what is internal; it is not answered. Ask the question itself.",
    },
  },
};
