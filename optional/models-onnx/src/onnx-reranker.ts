import path from "node:path";
import { PlatformError, type Reranker } from "@guildhall/core";
import { loadFolder } from "./load.ts";

/** Pairs read at once: they are padded to the longest of them. */
const PAIRS = 8;

/** A cross-encoder from a folder with onnx/model.onnx, tokenizer.json and config.json. */
export async function openOnnxReranker(folder: string): Promise<Reranker> {
  const { tokenize, run } = await loadFolder(folder, "AutoModelForSequenceClassification");
  return {
    id: `onnx:${path.basename(path.resolve(folder))}`,
    async rerank(question, passages, signal) {
      const scores: number[] = [];
      for (let at = 0; at < passages.length; at += PAIRS) {
        signal?.throwIfAborted();
        const pairs = passages.slice(at, at + PAIRS);
        const questions = pairs.map(() => question);
        const { logits } = await run(tokenize(questions, { text_pair: pairs, padding: true, truncation: true }));
        const classes = logits?.dims[1] ?? 0;
        if (!logits || classes === 0) throw new PlatformError("model/broken_folder", { folder, fault: "logits" });
        // One class is the score itself; of two the second says "relevant".
        scores.push(...pairs.map((_, pair) => Number(logits.data[pair * classes + classes - 1])));
      }
      return scores;
    },
  };
}
