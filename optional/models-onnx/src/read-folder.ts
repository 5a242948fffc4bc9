import { access, readFile } from "node:fs/promises";
import path from "node:path";
import { PlatformError } from "@guildhall/core";

/** How a folder of sentence-transformers wants its model to be used. */
export interface FolderSettings {
  readonly pooling: "mean" | "cls";
  readonly questionPrefix: string;
  readonly passagePrefix: string;
}

const needed = ["config.json", "tokenizer.json", "onnx/model.onnx"];

/** Throws `model/broken_folder` naming the first file that is missing. */
export async function assertModelFolder(folder: string): Promise<void> {
  for (const file of needed) {
    await access(path.join(folder, file)).catch((cause: unknown) => {
      throw new PlatformError("model/broken_folder", { folder, fault: file }, { cause });
    });
  }
}

/**
 * 1_Pooling/config.json says how tokens become one vector (mean where it does not), config_sentence_transformers.json
 * which words stand before a question and a passage.
 */
export async function readFolderSettings(folder: string): Promise<FolderSettings> {
  const pooling = await jsonOf(folder, "1_Pooling/config.json");
  const { prompts } = await jsonOf(folder, "config_sentence_transformers.json");
  const promptOf = (...names: readonly string[]): string => {
    const found = names
      .map((name) => (isObject(prompts) ? prompts[name] : undefined))
      .find((text) => text !== undefined);
    return typeof found === "string" ? found : "";
  };
  return {
    pooling: pooling["pooling_mode_cls_token"] === true ? "cls" : "mean",
    questionPrefix: promptOf("query", "question"),
    passagePrefix: promptOf("passage", "document"),
  };
}

/** An empty object where there is no such file. */
async function jsonOf(folder: string, file: string): Promise<Readonly<Record<string, unknown>>> {
  const content = await readFile(path.join(folder, file), "utf8").catch(() => "{}");
  try {
    const value: unknown = JSON.parse(content);
    return isObject(value) ? value : {};
  } catch (cause) {
    throw new PlatformError("model/broken_folder", { folder, fault: file }, { cause });
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
