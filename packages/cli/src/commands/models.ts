import { isPlatformError, type Language, PlatformError } from "@guildhall/core";
import type { ChosenModel, DescribedModel, Trial } from "@guildhall/runtime";
import type { Command, Invocation } from "../command.ts";
import { usageOf } from "../parse.ts";
import { checkInWords } from "../present/model.ts";

export const modelsCommand: Command = {
  name: "models",
  usage: '[list | providers | check | try ["<question>"]] [--model provider:name]',
  describe: {
    zh: "列出所用的模型和可接的服务；check 逐个试用；try 让每个模型答一个虚构的问题",
    en: "list the models in use and the servers that can be; check tries each; try lets each answer an invented question",
  },
  flags: {
    model: {
      type: "string",
      describe: {
        zh: "改用这个基础模型，如 qwen:qwen-plus",
        en: "use this base model instead, such as qwen:qwen-plus",
      },
    },
  },
  isForRepair: true,
  async run(invocation) {
    const [action = "list", question] = invocation.arguments;
    switch (action) {
      case "list":
        return list(invocation);
      case "providers":
        return providers(invocation);
      case "check":
        return check(invocation);
      case "try":
        return tryEach(question, invocation);
      default:
        throw new PlatformError("cli/missing_argument", {
          argument: "list | providers | check | try",
          usage: usageOf(modelsCommand),
        });
    }
  },
};

const uses: Readonly<Record<DescribedModel["use"], { readonly zh: string; readonly en: string }>> = {
  answers: { zh: "回答", en: "answers" },
  "stand-in": { zh: "替补", en: "stands in" },
  vectors: { zh: "向量", en: "vectors" },
  reranking: { zh: "重排", en: "reranking" },
  transcripts: { zh: "转写", en: "transcripts" },
};

async function list({ configuration, out, language }: Invocation): Promise<number> {
  const { describeModels, verticals } = await import("@guildhall/runtime");
  const ids = verticals.map(({ id }) => id);
  for (const model of describeModels(await configuration(), ids)) out(model, () => inWords(model, language));
  return 0;
}

function inWords({ name, use, address, key, verticals, listed }: DescribedModel, language: Language): string {
  const isChinese = language === "zh";
  const held = key && (key.isSet ? key.variable : `${key.variable} ${isChinese ? "未设置" : "is not set"}`);
  const filing = listed?.filing && `${isChinese ? "备案号 " : "filing "}${listed.filing}`;
  const parts = [
    uses[use][language],
    name,
    address,
    held,
    verticals?.join(","),
    listed?.version,
    listed?.region,
    filing,
  ];
  return parts.filter((part) => part !== undefined).join("  ");
}

async function providers({ out, language }: Invocation): Promise<number> {
  const { modelProviders } = await import("@guildhall/runtime");
  for (const { provider, name, address, addressVariable, keyVariable, isOptIn } of modelProviders) {
    const more = isOptIn ? (language === "zh" ? "  需另装" : "  opt-in") : "";
    out(
      { provider, name, address, addressVariable, keyVariable, isOptIn },
      () => [`${provider}:…`, name[language], address, addressVariable, keyVariable].join("  ") + more,
    );
  }
  return 0;
}

async function check({ runtime: open, out, language }: Invocation): Promise<number> {
  const checks = await (await open()).checkModels();
  for (const each of checks) {
    const { fault, ...about } = each;
    out({ ...about, ...(fault ? { code: fault.code, reason: fault.say(language) } : {}) }, () =>
      checkInWords(each, language),
    );
  }
  return checks.some(({ fault }) => fault) ? 1 : 0;
}

async function tryEach(question: string | undefined, { configuration, out, language }: Invocation): Promise<number> {
  const { chooseModels, tryModel } = await import("@guildhall/runtime");
  let failed = 0;
  for (const chosen of chooseModels(await configuration())) {
    try {
      const trial = await tryModel(await chosen.open(), { language, question });
      out({ name: chosen.name, ...trial }, () => trialInWords(chosen, trial, language));
    } catch (error) {
      if (!isPlatformError(error)) throw error;
      failed += 1;
      out(
        { name: chosen.name, code: error.code, reason: error.say(language) },
        () => `✗ ${chosen.name}\n  ${error.say(language)}`,
      );
    }
  }
  return failed > 0 ? 1 : 0;
}

function trialInWords(
  { name }: ChosenModel,
  { sentences, firstMs, wholeMs, usage }: Trial,
  language: Language,
): string {
  const isChinese = language === "zh";
  const first = firstMs === undefined ? "–" : `${firstMs} ms`;
  const tokens = usage ? `  ${usage.inputTokens} + ${usage.outputTokens} tokens` : "";
  const times = isChinese ? `首句 ${first}，全部 ${wholeMs} ms` : `first sentence ${first}, all ${wholeMs} ms`;
  const said = sentences.map(({ text, aliases }) => `  ${text}${aliases.map((alias) => `[${alias}]`).join("")}`);
  return [`✓ ${name}  ${times}${tokens}`, ...said].join("\n");
}
