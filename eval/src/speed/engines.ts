import { PlatformError } from "@guildhall/core";
import { questionWords, searchWords } from "@guildhall/text";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { SpeedEngine, Words } from "./engine.ts";
import { createGuildhall } from "./guildhall.ts";

/** The folder of the engines that are compared with: installed by whoever wants to compare. */
export const compareFolder = fileURLToPath(new URL("../../compare", import.meta.url));

export const ourEngines: readonly string[] = ["guildhall", "our index", "our vectors"];
const rivals = ["minisearch", "orama", "fts5", "langchain-bm25"] as const;

/** Every engine, each rival with its own words and with ours. */
export const engineNames: readonly string[] = [
  ...ourEngines,
  ...rivals.flatMap((rival) => [rival, `${rival} + our words`]),
];

const INSTALL = "npm install --prefix eval/compare";

const ourWords: Words = { ofPassage: searchWords, ofQuestion: questionWords };

interface CompareModule {
  createRival(name: string, words?: Words): Promise<SpeedEngine>;
}

/** Makes an engine by its name. Throws `eval/compare_missing` for a rival that is not installed. */
export async function createEngine(name: string): Promise<SpeedEngine> {
  if (name === "guildhall") return createGuildhall("whole");
  if (name === "our index") return createGuildhall("index");
  if (name === "our vectors") return createGuildhall("vectors");
  assertRivalsInstalled();
  const { createRival } = (await import(join(compareFolder, "rivals.js"))) as CompareModule;
  const [rival = "", words] = name.split(" + ");
  return createRival(rival, words === undefined ? undefined : ourWords);
}

/** Throws `eval/compare_missing` where the engines that are compared with are not installed. */
export function assertRivalsInstalled(): void {
  if (!existsSync(join(compareFolder, "node_modules", "minisearch")))
    throw new PlatformError("eval/compare_missing", { folder: join("eval", "compare"), command: INSTALL });
}
