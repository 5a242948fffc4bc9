import path from "node:path";
import { PlatformError } from "@guildhall/core";
import type { Model, Tokenizer } from "@huggingface/transformers";
import { assertModelFolder } from "./read-folder.ts";

type Kind = "AutoModel" | "AutoModelForSequenceClassification";

interface Loaded {
  readonly tokenize: Tokenizer;
  readonly run: Model;
}

/** One folder after another: where the library looks for models is a setting of the whole process. */
let last: Promise<unknown> = Promise.resolve();

/** A model with its tokenizer, from the files of a folder and nothing else. Throws `model/*`. */
export function loadFolder(folder: string, kind: Kind): Promise<Loaded> {
  const next = last.then(() => load(folder, kind));
  last = next.catch(() => {});
  return next;
}

async function load(folder: string, kind: Kind): Promise<Loaded> {
  await assertModelFolder(folder);
  const library = await transformers(folder);
  library.env.allowRemoteModels = false;
  library.env.allowLocalModels = true;
  library.env.localModelPath = path.dirname(path.resolve(folder));
  const name = path.basename(path.resolve(folder));
  try {
    const tokenize = await library.AutoTokenizer.from_pretrained(name, { local_files_only: true });
    const run = await library[kind].from_pretrained(name, { dtype: "fp32", local_files_only: true });
    return { tokenize, run };
  } catch (cause) {
    throw new PlatformError("model/broken_folder", { folder, fault: "ONNX" }, { cause });
  }
}

async function transformers(folder: string) {
  try {
    return await import("@huggingface/transformers");
  } catch (cause) {
    throw new PlatformError(
      "model/not_installed",
      {
        model: `onnx:${path.basename(folder)}`,
        package: "@huggingface/transformers",
        command: "npm install --prefix optional/models-onnx",
      },
      { cause },
    );
  }
}
