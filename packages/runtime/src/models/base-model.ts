import { type BaseModel, PlatformError } from "@guildhall/core";
import { createExtractive } from "@guildhall/models";

const factories: Readonly<Record<string, () => BaseModel>> = { extractive: createExtractive };

/** The base model of that name. Throws `model/unknown`. */
export function modelNamed(name: string): BaseModel {
  const create = Object.hasOwn(factories, name) ? factories[name] : undefined;
  if (!create)
    throw new PlatformError("model/unknown", {
      model: name.slice(0, 60),
      available: Object.keys(factories).join(", "),
    });
  return create();
}
