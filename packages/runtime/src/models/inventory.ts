import { type Message, PlatformError } from "@guildhall/core";
import { z } from "zod";
import { parseSettings } from "../settings/parse-settings.ts";
import { readYaml } from "../settings/read-yaml.ts";

/** What a model may be used for. */
const PURPOSES = ["answers", "vectors", "reranking", "transcripts"] as const;
type Purpose = (typeof PURPOSES)[number];

const listed = z.strictObject({
  /** provider:name, as guildhall.yaml names it */
  use: z.string().min(1),
  version: z.string().min(1),
  /** Who offers it. */
  provider: z.string().min(1),
  /** 备案号, its number in the register of generative services. */
  filing: z.string().min(1).exactOptional(),
  /** Where it runs and data goes. */
  region: z.string().min(1),
  purposes: z.array(z.enum(PURPOSES)).min(1),
  /** Absent: all of them. */
  verticals: z.array(z.string().min(1)).exactOptional(),
});
const inventory = z.strictObject({ models: z.array(listed) });

/** A model that the institution has entered into its inventory. */
export type ListedModel = z.infer<typeof listed>;

/** The models that this institution allows. */
export interface Inventory {
  /** As it is named to people. */
  readonly file: string;
  readonly models: readonly ListedModel[];
}

const purposeInWords: Readonly<Record<Purpose, Message>> = {
  answers: { zh: "回答问题", en: "answers" },
  vectors: { zh: "语义检索", en: "vectors" },
  reranking: { zh: "重排", en: "reranking" },
  transcripts: { zh: "转写", en: "transcripts" },
};

/** The inventory in that file. Throws `config/unknown_key`, `config/invalid`. */
export async function readInventory(path: string, file: string): Promise<Inventory> {
  return { file, ...parseSettings(inventory, await readYaml(path), file) };
}

/** The entry of a model that may be used so. Throws `model/not_in_inventory`, `model/not_for_this`. */
export function assertAllowed(
  use: string,
  purpose: Purpose,
  inventory: Inventory | undefined,
  verticals: readonly string[] = [],
): ListedModel | undefined {
  if (!inventory) return undefined;
  const { file, models } = inventory;
  const entry = models.find((model) => model.use === use);
  if (!entry) throw new PlatformError("model/not_in_inventory", { model: use, file });
  if (!entry.purposes.includes(purpose))
    throw new PlatformError("model/not_for_this", { model: use, file, purpose: purposeInWords[purpose] });
  const denied = verticals.find((vertical) => entry.verticals && !entry.verticals.includes(vertical));
  if (denied !== undefined) throw new PlatformError("model/not_for_this", { model: use, file, purpose: denied });
  return entry;
}
