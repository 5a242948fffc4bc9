import { isPlatformError, type PlatformError } from "@guildhall/core";
import type { ChosenModel } from "./choose-models.ts";
import type { ChosenReranker } from "./reranker.ts";
import { tryModel } from "./try-model.ts";
import { assertVectorsFit, embedderOf, type VectorParts } from "./vectors.ts";

/** What one tiny request to a model said. */
export interface ModelCheck {
  readonly kind: "model" | "embedder" | "reranker";
  /** As the configuration names it. */
  readonly name: string;
  readonly vertical?: string;
  readonly address?: string;
  readonly dimensions?: number;
  /** Milliseconds until its first sentence. */
  readonly firstMs?: number;
  /** Absent: all is well. */
  readonly fault?: PlatformError;
}

interface ModelParts {
  readonly models: readonly ChosenModel[];
  readonly vectors: VectorParts;
  readonly reranker: ChosenReranker | undefined;
}

/** Tries every model that is set: address, key, form of answer, dimensions, and whether the vectors of the data folder are its own. */
export async function checkModels({ models, vectors, reranker }: ModelParts): Promise<readonly ModelCheck[]> {
  const checks: ModelCheck[] = [];
  for (const chosen of models) {
    const { name, address } = chosen;
    if (address === undefined) continue;
    checks.push(
      await tried({ kind: "model", name, address }, async () => {
        const { firstMs } = await tryModel(await chosen.open());
        return firstMs === undefined ? {} : { firstMs };
      }),
    );
  }
  for (const [vertical, { name, address }] of vectors.embedders) {
    const about = { kind: "embedder", name, vertical, ...(address === undefined ? {} : { address }) } as const;
    checks.push(await tried(about, () => tryEmbedder(vertical, vectors)));
  }
  if (reranker) {
    const { name, address } = reranker;
    const about = { kind: "reranker", name, ...(address === undefined ? {} : { address }) } as const;
    checks.push(
      await tried(about, async () => {
        await (await reranker.open()).rerank("a", ["a", "b"]);
        return {};
      }),
    );
  }
  return checks;
}

async function tryEmbedder(vertical: string, parts: VectorParts): Promise<{ dimensions?: number }> {
  const embedder = await embedderOf(vertical, parts);
  if (!embedder) return {};
  await embedder.embed(["1"], "question");
  await assertVectorsFit(vertical, embedder, parts);
  return { dimensions: embedder.dimensions };
}

async function tried(about: ModelCheck, attempt: () => Promise<Partial<ModelCheck>>): Promise<ModelCheck> {
  try {
    return { ...about, ...(await attempt()) };
  } catch (error) {
    if (!isPlatformError(error)) throw error;
    return { ...about, fault: error };
  }
}
