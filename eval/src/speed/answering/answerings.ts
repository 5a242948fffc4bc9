import { join } from "node:path";
import { assertRivalsInstalled, compareFolder } from "../engines.ts";
import type { Answering } from "./answering.ts";
import { createGuildhallAnswering } from "./guildhall.ts";

/** Ours first; the chain only where eval/compare is installed. */
export const answeringNames: readonly string[] = ["guildhall", "langchain chain"];

interface ChainModule {
  createChain(address: string): Promise<Answering>;
}

/** Makes one by its name, with the model at this address. Throws `eval/compare_missing`, `config/*`. */
export async function createAnswering(name: string, address: string): Promise<Answering> {
  if (name === "guildhall") return createGuildhallAnswering(address);
  assertRivalsInstalled();
  const { createChain } = (await import(join(compareFolder, "langchain-chain.js"))) as ChainModule;
  return createChain(address);
}
