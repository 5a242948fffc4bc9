import { localPrincipal } from "@guildhall/core";
import type { Command } from "../command.ts";
import { answerInWords } from "../present/answer.ts";
import { questionFlags, questionOf } from "./question-flags.ts";

export const askCommand: Command = {
  name: "ask",
  usage:
    '<vertical[,vertical]> "<question>" [--as-of DATE] [--filter k=v] [--research] [--after QUESTION] [--model provider:name]',
  describe: { zh: "提问，得到带出处的回答", en: "ask and get a cited answer" },
  flags: {
    ...questionFlags,
    model: {
      type: "string",
      describe: { zh: "基础模型（默认 extractive：只摘引原文）", en: "base model (default extractive: quotes only)" },
    },
    research: {
      type: "boolean",
      describe: {
        zh: "按所列的公司、年份、项目拆开逐个回答",
        en: "take it apart by the companies, years and topics it names",
      },
    },
    after: {
      type: "string",
      many: true,
      describe: {
        zh: "此前问过的问题，可重复，最早的在前",
        en: "a question asked before; may repeat, the first one first",
      },
    },
    "require-answer": { type: "boolean", describe: { zh: "没有答案时退出码为 1", en: "exit 1 when not answered" } },
  },
  async run(invocation) {
    const question = questionOf(invocation, askCommand);
    const runtime = await invocation.runtime();
    const answer = await runtime.ask(
      { ...question, conversation: invocation.texts("after"), mode: invocation.isSet("research") ? "research" : "ask" },
      localPrincipal,
    );
    invocation.out(answer, () => answerInWords(answer, invocation.language));
    return invocation.isSet("require-answer") && answer.status !== "answered" ? 1 : 0;
  },
};
