import { type BaseModel, type ModelName, PlatformError } from "@guildhall/core";
import {
  ANSWER_FORMS,
  type AnswerForm,
  createExtractive,
  type LangChainWays,
  openLangChainModel,
  openOpenAiModel,
  type PromptedSettings,
  readyEntries,
  type ReadyEntry,
} from "@guildhall/models";
import type { Configuration } from "../configuration.ts";
import { assertAllowed, type ListedModel } from "./inventory.ts";
import { type ModelChoice, type ModelSettings, settingsOf } from "./model-choice.ts";
import { openOptIn, type OptInClass } from "./opt-in.ts";
import { endpointAt, isLocal, optInServers, type Server } from "./servers.ts";
import { splitName } from "./split-name.ts";

/** A base model that the configuration names: where it is, and how to begin with it. */
export interface ChosenModel extends ModelName {
  /** As it was written: qwen:qwen-plus */
  readonly name: string;
  /** Of its server; absent for one that runs in this process. */
  readonly address?: string;
  /** The variable that should hold its key, and whether it does. */
  readonly key?: { readonly variable: string; readonly isSet: boolean };
  /** Neither on this computer nor, by what the configuration says, in the institution. */
  readonly isOutside: boolean;
  /** What the inventory says of it, where there is one. */
  readonly listed?: ListedModel;
  /** Throws `model/not_for_this` where the inventory does not allow it for one of these verticals. */
  assertFor(verticals: readonly string[]): void;
  /** The model, made once. Rejects with `model/not_installed`, `config/invalid`. */
  open(): Promise<BaseModel>;
}

/** What of a configuration is about base models. */
type ModelConfiguration = Pick<Configuration, "model" | "fallbacks" | "deadlines" | "inventory" | "servers">;
/** Seconds, where nothing else is set. */
const DEADLINES = { first: 20, whole: 120 };

const EXTRACTIVE = "extractive";

/**
 * The models of the configuration in the order in which they are asked: the one that is set, then those that stand in for
 * it. `extractive` comes last by itself. Throws `model/unknown`, `model/no_address`, `model/not_in_inventory`,
 * `config/invalid`.
 */
export function chooseModels(configuration: ModelConfiguration): readonly ChosenModel[] {
  const { model, fallbacks = [] } = configuration;
  const chosen = [model, ...fallbacks].map((choice) => chosenModel(choice, configuration));
  const last = chosen.findIndex(({ name }) => name === EXTRACTIVE);
  return last < 0 ? [...chosen, extractive] : chosen.slice(0, last + 1);
}

const builtIn = createExtractive();
const extractive: ChosenModel = {
  name: EXTRACTIVE,
  id: builtIn.id,
  provider: builtIn.provider,
  version: builtIn.version,
  isOutside: false,
  assertFor: () => undefined,
  open: () => Promise.resolve(builtIn),
};

function chosenModel(
  choice: ModelChoice,
  { servers = {}, deadlines = DEADLINES, inventory }: ModelConfiguration,
): ChosenModel {
  const settings = settingsOf(choice);
  if (settings.use === EXTRACTIVE) return extractive;
  const providers = [...Object.keys(readyEntries), ...Object.keys(optInServers), "langchain"];
  const { provider, model } = splitName(settings.use, providers, [EXTRACTIVE]);
  const entry = entryOf(provider, settings);
  const endpoint = endpointAt(entry, settings.use, servers);
  const listed = assertAllowed(settings.use, "answers", inventory);
  const { address, key, keyVariable } = endpoint;
  const prompted: PromptedSettings = {
    id: model,
    provider,
    version: settings.version ?? listed?.version ?? model,
    address,
    keyVariable,
    isRemote: !settings.isInHouse,
    promptTokens: settings.promptTokens,
    deadlines: { firstMs: deadlines.first * 1000, wholeMs: deadlines.whole * 1000 },
    ...(settings.price ? { price: settings.price } : {}),
  };
  let opened: Promise<BaseModel> | undefined;
  return {
    name: settings.use,
    id: prompted.id,
    provider,
    version: prompted.version,
    address,
    isOutside: !settings.isInHouse && !isLocal(address),
    ...(listed ? { listed } : {}),
    assertFor: (verticals) => void assertAllowed(settings.use, "answers", inventory, verticals),
    key: { variable: keyVariable, isSet: key !== undefined },
    open() {
      opened ??=
        "forms" in entry
          ? openOpenAiModel(endpoint, compatible(entry, settings), prompted)
          : openOptIn(optInClass(provider, model, { address, key }, settings), settings.use).then((object) =>
              openLangChainModel(object, waysOf(provider, settings), prompted),
            );
      return opened;
    },
  };
}

/** The server of a provider, as the configuration changes it. */
function entryOf(provider: string, { address, keyVariable, use }: ModelSettings): Server | ReadyEntry {
  const known: Readonly<Record<string, Server | ReadyEntry>> = { ...readyEntries, ...optInServers };
  const entry = known[provider] ?? { addressVariable: "address", keyVariable: keyVariable ?? "keyVariable" };
  if (provider === "langchain" && address === undefined)
    throw new PlatformError("model/no_address", { model: use, variable: "model.address" });
  // An address of its own is whole: no variable moves it.
  const own = address === undefined ? {} : { address, addressVariable: "", path: "" };
  return { ...entry, ...own, ...(keyVariable === undefined ? {} : { keyVariable }) };
}

function compatible({ forms, temperature: usual, countsNoStream }: ReadyEntry, settings: ModelSettings) {
  const { answers, maxTokens, extra, streams, temperature = usual === null ? undefined : 0 } = settings;
  return {
    forms: from(forms, answers),
    streams,
    ...(temperature === undefined ? {} : { temperature }),
    ...(maxTokens === undefined ? {} : { maxTokens }),
    ...(extra ? { extra } : {}),
    ...(countsNoStream ? { countsNoStream } : {}),
  };
}

/** The forms from the one that is set on. */
function from(forms: readonly AnswerForm[], first: AnswerForm | undefined): readonly AnswerForm[] {
  if (first === undefined) return forms;
  const weaker = ANSWER_FORMS.slice(ANSWER_FORMS.indexOf(first) + 1);
  return [first, ...forms.filter((form) => weaker.includes(form))];
}

function waysOf(provider: string, { answers, streams }: ModelSettings): LangChainWays {
  if (provider === "ollama-native")
    return { forms: from(["json", "words"], answers), json: { format: "json" }, streams };
  return { ...(answers === undefined ? {} : { forms: from(["function", "words"], answers) }), streams };
}

/** What the constructor of each opt-in class calls its settings. */
function optInClass(
  provider: string,
  model: string,
  { address, key }: { readonly address: string; readonly key: string | undefined },
  settings: ModelSettings,
): OptInClass {
  const { maxTokens, temperature = 0, options = {}, module, class: className, use } = settings;
  const common = { model, temperature, maxRetries: 0 };
  switch (provider) {
    case "anthropic":
      return {
        module: "@langchain/anthropic",
        class: "ChatAnthropic",
        options: {
          ...common,
          apiKey: key ?? "none",
          anthropicApiUrl: address,
          maxTokens: maxTokens ?? 2048,
          clientOptions: { logLevel: "off" },
          ...options,
        },
      };
    case "google":
      return {
        module: "@langchain/google-genai",
        class: "ChatGoogleGenerativeAI",
        options: {
          ...common,
          apiKey: key ?? "none",
          baseUrl: address,
          ...(maxTokens && { maxOutputTokens: maxTokens }),
          ...options,
        },
      };
    case "ollama-native":
      return {
        module: "@langchain/ollama",
        class: "ChatOllama",
        options: { ...common, baseUrl: address, ...(maxTokens && { numPredict: maxTokens }), ...options },
      };
    default:
      if (module === undefined || className === undefined)
        throw new PlatformError("config/invalid", { key: use, fault: "module, class" });
      return { module, class: className, options: { ...common, ...(key && { apiKey: key }), ...options } };
  }
}
