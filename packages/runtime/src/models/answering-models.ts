import { type BaseModel, isPlatformError, type ModelName, type PlatformError } from "@guildhall/core";
import { createChain } from "@guildhall/models";
import type { ChosenModel } from "./choose-models.ts";

/** The models that answer, opened when the first question comes. */
export interface AnsweringModels {
  /** The one that is asked first. */
  readonly name: ModelName;
  /** The chain for a question to these verticals. */
  forVerticals(verticals: readonly string[]): Promise<BaseModel>;
  /** Makes sure that all can be made. Throws `model/not_installed`, `config/invalid`. */
  open(): Promise<void>;
}

/** Models that the inventory does not allow for a vertical stand in the chain and refuse, so that the answer says why. */
export function createAnsweringModels(chosen: readonly ChosenModel[]): AnsweringModels {
  const { id = "extractive", provider = "guildhall", version = "1" } = chosen[0] ?? {};
  return {
    name: { id, provider, version },
    async forVerticals(verticals) {
      const models = await Promise.all(
        chosen.map(async (each) => {
          const denial = denialOf(each, verticals);
          return denial ? denied(each, denial) : each.open();
        }),
      );
      const [first, ...others] = models;
      if (!first) throw new Error("no model is chosen");
      return others.length === 0 ? first : createChain(first, ...others);
    },
    async open() {
      await Promise.all(chosen.map((each) => each.open()));
    },
  };
}

/** A model that is at hand, for every vertical. */
export function givenModel(model: BaseModel): AnsweringModels {
  const { id, provider, version } = model;
  return { name: { id, provider, version }, forVerticals: async () => model, open: async () => undefined };
}

function denialOf({ assertFor }: ChosenModel, verticals: readonly string[]): PlatformError | undefined {
  try {
    assertFor(verticals);
    return undefined;
  } catch (error) {
    if (isPlatformError(error)) return error;
    throw error;
  }
}

/** It sees nothing, so that nothing needs to be covered before it. */
function denied({ id, provider, version }: ChosenModel, denial: PlatformError): BaseModel {
  return {
    id,
    provider,
    version,
    isQuoting: true,
    // oxlint-disable-next-line require-yield
    async *generate() {
      throw denial;
    },
  };
}
