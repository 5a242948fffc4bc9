import path from "node:path";
import { type Embedder, PlatformError } from "@guildhall/core";
import { createEmbedder, type EmbedderSettings } from "@guildhall/models";
import { loadFolder } from "./load.ts";
import { pool } from "./pool.ts";
import { readFolderSettings } from "./read-folder.ts";

/** One batch at a time: the runtime spreads it over the processors by itself. */
const batch = { texts: 16, characters: 12_000, requests: 1 };

/** An embedder from a folder with onnx/model.onnx, tokenizer.json and config.json. Nothing leaves this computer. */
export async function openOnnxEmbedder(folder: string, settings: EmbedderSettings = {}): Promise<Embedder> {
  const { tokenize, run } = await loadFolder(folder, "AutoModel");
  const { pooling, questionPrefix, passagePrefix } = await readFolderSettings(folder);
  const model = path.basename(path.resolve(folder));
  return createEmbedder(
    { id: `onnx:${model}`, model, batch },
    { questionPrefix, passagePrefix, ...settings },
    async (texts, signal) => {
      signal?.throwIfAborted();
      const inputs = tokenize(texts, { padding: true, truncation: true });
      const outputs = await run(inputs);
      const tokens = outputs["last_hidden_state"] ?? outputs["token_embeddings"];
      if (!tokens) throw new PlatformError("model/broken_folder", { folder, fault: "last_hidden_state" });
      return pool(tokens, inputs.attention_mask, pooling);
    },
  );
}
