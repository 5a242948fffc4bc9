import { localPrincipal } from "@guildhall/core";
import type { Command } from "../command.ts";
import { answerInWords } from "../present/answer.ts";
import { questionFlags, questionOf } from "./question-flags.ts";

export const askCommand: Command = {
  name: "ask",
  usage: '<vertical[,vertical]> "<question>" [--as-of DATE] [--filter k=v] [--model provider:name]',
  describe: { zh: "提问，得到带出处的回答", en: "ask and get a cited answer" },
  flags: {
    ...questionFlags,
    model: {
      type: "string",
      describe: { zh: "基础模型（默认 extractive：只摘引原文）", en: "base model (default extractive: quotes only)" },
    },
    "require-answer": { type: "boolean", describe: { zh: "没有答案时退出码为 1", en: "exit 1 when not answered" } },
  },
  async run(invocation) {
    const question = questionOf(invocation, askCommand);
    const runtime = await invocation.runtime();
    const answer = await runtime.ask(question, localPrincipal);
    invocation.out(answer, () => answerInWords(answer, invocation.language));
    return invocation.isSet("require-answer") && answer.status !== "answered" ? 1 : 0;
  },
};
