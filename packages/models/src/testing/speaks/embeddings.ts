import type { Speak } from "./voice.ts";
import { bigramVector } from "./bigram-vector.ts";

/** OpenAI: {model, input, encoding_format, dimensions?} → {model, data: [{index, embedding}]}. */
export const speakEmbeddings: Speak = (body, { dimensions, model, isOutOfOrder = false }) => {
  if (body["encoding_format"] !== "float") return undefined;
  const data = inputOf(body).map((text, index) => ({
    object: "embedding",
    index,
    embedding: [...bigramVector(text, dimensions)],
  }));
  return { object: "list", model: model ?? body["model"], data: isOutOfOrder ? data.toReversed() : data };
};

/** Ollama: {model, input} → {model, embeddings}. */
export const speakOllamaEmbed: Speak = (body, { dimensions, model }) => ({
  model: model ?? body["model"],
  embeddings: inputOf(body).map((text) => [...bigramVector(text, dimensions)]),
});

function inputOf({ input }: Readonly<Record<string, unknown>>): readonly string[] {
  return Array.isArray(input) ? input.map(String) : [String(input)];
}
