import type { CivilDate, Language, ModelRequest, Prompt, TradePrompt } from "@guildhall/core";
import { fenced, fencedQuestion } from "./fenced.ts";
import { askPrompt, type PlatformPrompt, writePrompt } from "./platform-prompt.ts";
import type { Secrets } from "./secrets.ts";

/** The rules of a trade, under its name. */
export interface TradeRules extends TradePrompt {
  readonly id: string;
}

export interface AskingFor {
  readonly secrets: Secrets;
  /** The day the question is about. */
  readonly asOf: CivilDate;
  readonly trades: readonly TradeRules[];
}

/** A question is answered in its own language: Chinese where it holds a Han character, else English. */
function languageOf(question: string): Language {
  return /\p{Script=Han}/u.test(question) ? "zh" : "en";
}

/** What a model that writes is told to answer a question. */
export function askPromptFor(request: ModelRequest, { secrets, asOf, trades }: AskingFor): Prompt {
  const language = languageOf(request.question);
  const rules = trades.map((trade) => `${trade[language].trim()}\n`).join("");
  const { seal } = secrets;
  return {
    ...named([askPrompt, ...trades]),
    language,
    system: filled(askPrompt[language], request, secrets, { asOf, trade: rules }),
    user: `${fenced(request.evidence, seal, language)}\n${fencedQuestion(request.question, seal)}`,
  };
}

/** What a model that writes is told by a plan, whose instruction the request carries as its question. */
export function writePromptFor(request: ModelRequest, secrets: Secrets): Prompt {
  const language = languageOf(request.question);
  return {
    ...named([writePrompt]),
    language,
    system: filled(writePrompt[language], request, secrets, { instruction: request.question }),
    user: fenced(request.evidence, secrets.seal, language),
  };
}

function named(prompts: readonly Pick<PlatformPrompt, "id" | "version">[]): Pick<Prompt, "id" | "version"> {
  return { id: prompts.map(({ id }) => id).join("+"), version: prompts.map(({ version }) => version).join("+") };
}

function filled(
  template: string,
  { limits }: ModelRequest,
  { seal, canary }: Secrets,
  more: Readonly<Record<string, string>>,
): string {
  const values: Readonly<Record<string, string>> = {
    seal,
    canary,
    sentences: String(limits.sentences),
    characters: String(limits.characters),
    ...more,
  };
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
