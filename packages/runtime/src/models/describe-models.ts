import type { ModelName } from "@guildhall/core";
import type { Configuration } from "../configuration.ts";
import { chooseModels } from "./choose-models.ts";
import { chooseEmbedders } from "./embedders.ts";
import type { ListedModel } from "./inventory.ts";
import { chooseReranker } from "./reranker.ts";
import { chooseTranscriber } from "./transcriber.ts";

/** A model that is in use, and for what. */
export interface DescribedModel extends Partial<ModelName> {
  /** As guildhall.yaml names it. */
  readonly name: string;
  /** `stand-in`: where the ones before it cannot answer. */
  readonly use: "answers" | "stand-in" | "vectors" | "reranking" | "transcripts";
  readonly address?: string;
  /** The variable that should hold its key, and whether it does. */
  readonly key?: { readonly variable: string; readonly isSet: boolean };
  /** What it is in use for, where not for every vertical. */
  readonly verticals?: readonly string[];
  /** What the institution's inventory says of it. */
  readonly listed?: Omit<ListedModel, "use">;
}

/** The models that a configuration names. Nothing is asked of them. Throws `model/*`, `config/*`. */
export function describeModels(configuration: Configuration, verticals: readonly string[]): readonly DescribedModel[] {
  const models = chooseModels(configuration).map(({ name, id, provider, version, address, key }, index) => ({
    name,
    id,
    provider,
    version,
    use: index === 0 ? ("answers" as const) : ("stand-in" as const),
    ...(address === undefined ? {} : { address }),
    ...(key ? { key } : {}),
  }));
  const chosen = [...chooseEmbedders(configuration, verticals)];
  const vectors = [...new Set(chosen.map(([, embedder]) => embedder))].map((embedder) => {
    const of = chosen.filter(([, each]) => each === embedder).map(([vertical]) => vertical);
    const { name, address } = embedder;
    return {
      name,
      use: "vectors" as const,
      ...(address === undefined ? {} : { address }),
      ...(of.length < verticals.length ? { verticals: of } : {}),
    };
  });
  const others = [
    ["reranking", chooseReranker(configuration)],
    ["transcripts", chooseTranscriber(configuration)],
  ] as const;
  const rest = others.flatMap(([use, each]) => {
    if (!each) return [];
    const { name, address } = each;
    return [{ name, use, ...(address === undefined ? {} : { address }) }];
  });
  return [...models, ...vectors, ...rest].map((model) => withEntry(model, configuration));
}

function withEntry(model: DescribedModel, { inventory }: Configuration): DescribedModel {
  const found = inventory?.models.find(({ use }) => use === model.name);
  if (!found) return model;
  const { use: _, ...listed } = found;
  return { ...model, listed };
}
