import type { Embedder } from "@guildhall/core";
import { type EmbedderSettings, openOllamaEmbedder, openOpenAiEmbedder } from "@guildhall/models";
import type { Configuration, EmbedderChoice } from "../configuration.ts";
import { assertAllowed } from "./inventory.ts";
import { onnx } from "./onnx.ts";
import { rememberQuestions } from "./remember-questions.ts";
import { endpointOf, type Environment } from "./servers.ts";
import { splitName } from "./split-name.ts";

/** An embedder that the configuration names: where it is, and how to begin with it. */
export interface ChosenEmbedder {
  /** As it was written: openai:bge-m3 */
  readonly name: string;
  /** Of its server, where it has one. */
  readonly address?: string;
  /**
   * The embedder, made once. Where nobody knows its dimensions, neither the configuration nor the data folder
   * (`knownDimensions`), it asks its server with one word.
   */
  open(knownDimensions: number | undefined): Promise<Embedder>;
}

type Open = (model: string, settings: EmbedderSettings, environment: Environment) => Promise<Embedder>;

const providers: Readonly<Record<string, Open>> = {
  openai: (model, settings, environment) =>
    openOpenAiEmbedder(endpointOf("openai", model, environment), model, settings),
  ollama: (model, settings, environment) =>
    openOllamaEmbedder(endpointOf("ollama", model, environment), model, settings),
  onnx: async (folder, settings) => (await onnx()).openOnnxEmbedder(folder, settings),
};

/** The embedder of each of these verticals that has one. The same choice is the same embedder. Throws `model/*`. */
export function chooseEmbedders(
  { embedder, verticals: own = {}, servers = {}, inventory }: Configuration,
  verticals: readonly string[],
): ReadonlyMap<string, ChosenEmbedder> {
  const chosenByChoice = new Map<string, ChosenEmbedder>();
  return new Map(
    verticals.flatMap((vertical) => {
      const choice = own[vertical]?.embedder ?? embedder;
      if (choice === undefined) return [];
      assertAllowed(typeof choice === "string" ? choice : choice.use, "vectors", inventory, [vertical]);
      const key = JSON.stringify(choice);
      const chosen = chosenByChoice.get(key) ?? chosenEmbedder(choice, servers);
      chosenByChoice.set(key, chosen);
      return [[vertical, chosen] as const];
    }),
  );
}

/** An embedder that is at hand, for each of these verticals. */
export function givenEmbedder(embedder: Embedder, verticals: readonly string[]): ReadonlyMap<string, ChosenEmbedder> {
  return new Map(verticals.map((id) => [id, { name: embedder.id, open: async () => embedder }]));
}

function chosenEmbedder(choice: EmbedderChoice, environment: Environment): ChosenEmbedder {
  const { use: name, ...settings } = typeof choice === "string" ? { use: choice } : choice;
  const { provider, model } = splitName(name, Object.keys(providers));
  let opened: Promise<Embedder> | undefined;
  return {
    name,
    ...(provider === "openai" || provider === "ollama"
      ? { address: endpointOf(provider, model, environment).address }
      : {}),
    open(knownDimensions) {
      opened ??= providers[provider]!(model, { ...settings, knownDimensions }, environment).then(
        rememberQuestions,
        (error: unknown) => {
          opened = undefined;
          throw error;
        },
      );
      return opened;
    },
  };
}
