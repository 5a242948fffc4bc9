import type { Embedder } from "@guildhall/core";

/** Questions kept: one is asked of several verticals, and people ask again. */
const MOST = 500;

/** The same embedder, which embeds a question once. What failed is asked again. */
export function rememberQuestions(embedder: Embedder): Embedder {
  const known = new Map<string, Promise<readonly Float32Array[]>>();
  return {
    ...embedder,
    embed(texts, kind, signal) {
      if (kind === "passage" || signal) return embedder.embed(texts, kind, signal);
      const key = JSON.stringify(texts);
      const held = known.get(key);
      if (held) return held;
      const embedding = embedder.embed(texts, kind);
      known.set(key, embedding);
      embedding.catch(() => known.delete(key));
      for (const oldest of known.keys()) {
        if (known.size <= MOST) break;
        known.delete(oldest);
      }
      return embedding;
    },
  };
}
