import type { Embedder, Reranker } from "@guildhall/core";
import type { EmbedderSettings } from "@guildhall/models";

/** What the opt-in folder exports. It is no dependency: without its 474 MB it says how to install them. */
interface Onnx {
  openOnnxEmbedder(folder: string, settings: EmbedderSettings): Promise<Embedder>;
  openOnnxReranker(folder: string): Promise<Reranker>;
}

export async function onnx(): Promise<Onnx> {
  const entry = new URL("../../../../optional/models-onnx/src/index.ts", import.meta.url);
  return (await import(entry.href)) as Onnx;
}
