import { type Embedder, PlatformError } from "@guildhall/core";
import { z } from "zod";
import type { Endpoint, Transport } from "../remote/endpoint.ts";
import { postJson } from "../remote/post-json.ts";
import { createEmbedder, type EmbedderSettings } from "./create-embedder.ts";
import { assertSameModel } from "./same-model.ts";
import { vectorSchema } from "./vector-schema.ts";

const reply = z.object({
  model: z.string().nullish(),
  data: z.array(z.object({ index: z.number().int().nonnegative(), embedding: vectorSchema })),
});

/**
 * An embedder behind an OpenAI-compatible /embeddings. Vectors are asked for as numbers: not every server speaks base64.
 * Throws `model/*` and `embedder/*`.
 */
export function openOpenAiEmbedder(
  endpoint: Endpoint,
  model: string,
  settings: EmbedderSettings = {},
  transport?: Transport,
): Promise<Embedder> {
  const { dimensions } = settings;
  return createEmbedder({ id: `openai:${model}`, model }, settings, async (texts, signal) => {
    const body = { model, input: texts, encoding_format: "float", ...(dimensions === undefined ? {} : { dimensions }) };
    const { model: named, data } = await postJson({
      endpoint,
      path: "/embeddings",
      model,
      body,
      reply,
      signal,
      transport,
    });
    assertSameModel(model, named);
    const byIndex = new Map(data.map(({ index, embedding }) => [index, embedding]));
    return texts.map((_, index) => {
      const vector = byIndex.get(index);
      if (!vector || byIndex.size !== texts.length)
        throw new PlatformError("model/garbled", { address: endpoint.address, fault: "data" });
      return vector;
    });
  });
}
