import { PlatformError, type Reranker } from "@guildhall/core";
import { z } from "zod";
import type { Endpoint, Transport } from "../remote/endpoint.ts";
import { postJson } from "../remote/post-json.ts";

const scored = z
  .object({
    index: z.number().int().nonnegative(),
    relevance_score: z.number().optional(),
    score: z.number().optional(),
  })
  .transform(({ index, relevance_score, score }) => ({ index, score: relevance_score ?? score }));
/** Jina, Xinference, vLLM and Cohere wrap the results; TEI sends the list itself. */
const reply = z.union([z.array(scored), z.object({ results: z.array(scored) }).transform(({ results }) => results)]);

/** How a server wants the passages: Jina, Xinference, vLLM and Cohere take `documents`, TEI takes `texts`. */
export type RerankForm = "documents" | "texts";

const DEADLINE_MS = 20_000;

/** A reranker behind /rerank. Throws `model/*`; a reply without a score for each passage is `model/garbled`. */
export function createRemoteReranker(
  endpoint: Endpoint,
  { id, model, form }: { readonly id: string; readonly model: string; readonly form: RerankForm },
  transport?: Transport,
): Reranker {
  return {
    id,
    async rerank(question, passages, signal) {
      if (passages.length === 0) return [];
      const body =
        form === "texts"
          ? { query: question, texts: passages, truncate: true }
          : { model, query: question, documents: passages, top_n: passages.length, return_documents: false };
      const results = await postJson({
        endpoint,
        path: "/rerank",
        model,
        body,
        reply,
        signal,
        transport,
        deadlineMs: DEADLINE_MS,
      });
      const scoreByIndex = new Map(results.map(({ index, score }) => [index, score]));
      return passages.map((_, index) => {
        const score = scoreByIndex.get(index);
        if (score === undefined)
          throw new PlatformError("model/garbled", { address: endpoint.address, fault: "results" });
        return score;
      });
    },
  };
}
