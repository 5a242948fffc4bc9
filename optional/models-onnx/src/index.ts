export { openOnnxEmbedder } from "./onnx-embedder.ts";
export { openOnnxReranker } from "./onnx-reranker.ts";
