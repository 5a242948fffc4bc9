import type { Transcriber } from "@guildhall/core";
import type { Configuration } from "../configuration.ts";
import type { RuntimeParts } from "../runtime.ts";
import { type AnsweringModels, createAnsweringModels, givenModel } from "./answering-models.ts";
import { chooseModels, type ChosenModel } from "./choose-models.ts";
import { type ChosenEmbedder, chooseEmbedders, givenEmbedder } from "./embedders.ts";
import { type ChosenReranker, chooseReranker } from "./reranker.ts";
import { isLocal } from "./servers.ts";
import { chooseTranscriber } from "./transcriber.ts";

/** All models that the configuration names, none of them opened yet. */
export interface ChosenModels {
  readonly answering: AnsweringModels;
  /** Those that answer, in the order in which they are asked. */
  readonly answers: readonly ChosenModel[];
  /** By vertical. */
  readonly embedders: ReadonlyMap<string, ChosenEmbedder>;
  readonly reranker: ChosenReranker | undefined;
  readonly transcriber: Transcriber | undefined;
  /** Names of models outside this computer and institution to which passages of the vertical would be shown. */
  outsideOf(vertical: string): readonly string[];
}

/** What the configuration names, or a test brings. Throws `model/*`. */
export function chosenModels(
  configuration: Configuration,
  { model, embedder, transcriber }: Pick<RuntimeParts, "model" | "embedder" | "transcriber">,
  verticals: readonly string[],
): ChosenModels {
  const answers = chooseModels(configuration);
  const embedders = embedder ? givenEmbedder(embedder, verticals) : chooseEmbedders(configuration, verticals);
  const reranker = chooseReranker(configuration);
  return {
    answering: model ? givenModel(model) : createAnsweringModels(answers),
    answers,
    embedders,
    reranker,
    transcriber: transcriber ?? chooseTranscriber(configuration)?.transcriber,
    outsideOf(vertical) {
      const answering = model
        ? [{ name: model.id, isOutside: model.isRemote ?? false }]
        : answers.map(({ name, isOutside }) => ({ name, isOutside }));
      const finding = [embedders.get(vertical), reranker].flatMap((chosen) =>
        chosen ? [{ name: chosen.name, isOutside: chosen.address !== undefined && !isLocal(chosen.address) }] : [],
      );
      return [...answering, ...finding].filter(({ isOutside }) => isOutside).map(({ name }) => name);
    },
  };
}
