import { type Embedder, PlatformError } from "@guildhall/core";
import { z } from "zod";
import type { Endpoint, Transport } from "../remote/endpoint.ts";
import { postJson } from "../remote/post-json.ts";
import { createEmbedder, type EmbedderSettings } from "./create-embedder.ts";
import { assertSameModel } from "./same-model.ts";
import { vectorSchema } from "./vector-schema.ts";

const reply = z.object({ model: z.string().nullish(), embeddings: z.array(vectorSchema) });

/** An embedder of an Ollama server (/api/embed); the address is without /api. Throws `model/*` and `embedder/*`. */
export function openOllamaEmbedder(
  endpoint: Endpoint,
  model: string,
  settings: EmbedderSettings = {},
  transport?: Transport,
): Promise<Embedder> {
  const { dimensions } = settings;
  return createEmbedder({ id: `ollama:${model}`, model }, settings, async (texts, signal) => {
    const body = { model, input: texts, ...(dimensions === undefined ? {} : { dimensions }) };
    const { model: named, embeddings } = await postJson({
      endpoint,
      path: "/api/embed",
      model,
      body,
      reply,
      signal,
      transport,
    });
    assertSameModel(model, named);
    if (embeddings.length !== texts.length)
      throw new PlatformError("model/garbled", { address: endpoint.address, fault: "embeddings" });
    return embeddings;
  });
}
