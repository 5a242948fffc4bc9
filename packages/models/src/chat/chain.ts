import { type BaseModel, isPlatformError } from "@guildhall/core";

/**
 * Models that stand in for each other: where one cannot answer, the next begins anew and says so. The last one should be
 * one that cannot fail. When nobody waits any more, none of the others begins.
 */
export function createChain(first: BaseModel, ...others: readonly BaseModel[]): BaseModel {
  const models = [first, ...others];
  const budgets = models.flatMap(({ promptTokens }) => promptTokens ?? []);
  return {
    id: first.id,
    provider: first.provider,
    version: first.version,
    isRemote: models.some(({ isRemote }) => isRemote),
    isQuoting: models.every(({ isQuoting }) => isQuoting),
    ...(budgets.length > 0 ? { promptTokens: Math.min(...budgets) } : {}),
    async *generate(request, signal) {
      for (const [at, model] of models.entries()) {
        try {
          yield* model.generate(request, signal);
          return;
        } catch (error) {
          const next = models[at + 1];
          if (signal?.aborted || !next || !isPlatformError(error) || !error.code.startsWith("model/")) throw error;
          yield { kind: "instead", model: nameOf(next), reason: error };
        }
      }
    },
  };
}

function nameOf({ id, provider, version, isQuoting = false }: BaseModel) {
  return { id, provider, version, isQuoting };
}
