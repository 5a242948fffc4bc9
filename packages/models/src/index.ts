export { createEmbedder, type EmbedBatch, type EmbedderSettings } from "./embedders/create-embedder.ts";
export type { EmbedderLanguage } from "./embedders/languages.ts";
export { openOllamaEmbedder } from "./embedders/ollama-embedder.ts";
export { openOpenAiEmbedder } from "./embedders/openai-embedder.ts";
export { createExtractive } from "./extractive/extractive.ts";
export type { Endpoint, Transport } from "./remote/endpoint.ts";
export { createRemoteTranscriber } from "./speech/remote-transcriber.ts";
export { createRemoteReranker, type RerankForm } from "./rerankers/remote-reranker.ts";
