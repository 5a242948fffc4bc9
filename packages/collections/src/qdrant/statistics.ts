import type { Scope } from "@guildhall/core";
import { corporaOf, type Storage } from "@guildhall/storage";
import { isTooCommon } from "../lexical/idf.ts";
import type { Connection } from "./connection.ts";
import { LEXICAL } from "./layout.ts";
import { lexicalLeg } from "./requests.ts";

/** Questions of one request. */
const AT_ONCE = 64;
/** Dimensions remembered for one state of the file. */
const REMEMBERED = 200_000;

/**
 * How many passages hold a dimension. The server has no such request, but says it in its scores: the best passage for
 * one dimension alone scores its value times the idf, and the idf gives the number. They are the very statistics that
 * the ranking uses. Remembered until anything changes.
 */
export function createStatistics(storage: Storage, connection: Connection, name: string) {
  let counter = -1;
  const known = new Map<string, number>();

  /** `now`: the change counter of the file. */
  async function holding(dimensions: readonly number[], scope: Scope, now: number): Promise<readonly number[]> {
    if (now !== counter || known.size > REMEMBERED) known.clear();
    counter = now;
    const key = JSON.stringify([scope.principal.tenant, scope.vertical, scope.collections.toSorted()]);
    const missing = [...new Set(dimensions)].filter((dimension) => !known.has(`${dimension} ${key}`));
    if (missing.length > 0) {
      const passages = await passagesIn(scope);
      for (let at = 0; at < missing.length; at += AT_ONCE) {
        const some = missing.slice(at, at + AT_ONCE);
        const counts = await ask(some, scope, passages);
        for (const [number, dimension] of some.entries()) known.set(`${dimension} ${key}`, counts[number] ?? 0);
      }
    }
    return dimensions.map((dimension) => known.get(`${dimension} ${key}`) ?? 0);
  }

  async function ask(dimensions: readonly number[], scope: Scope, passages: number): Promise<readonly number[]> {
    const everybody: Scope = { ...wholeCorpora(scope) };
    const searches = dimensions.map((dimension) => ({
      ...lexicalLeg({ indices: [dimension], values: [1] }, everybody, 1),
      with_vector: [LEXICAL],
    }));
    const answers = await connection.read("count words", (client) => client.queryBatch(name, { searches }));
    return answers.map(({ points: [best] }, number) => {
      const vectors = best?.vector as Readonly<Record<string, { indices: number[]; values: number[] }>> | undefined;
      const vector = vectors?.[LEXICAL];
      const value = vector?.values[vector.indices.indexOf(dimensions[number] ?? -1)];
      return best && value ? Math.round((passages + 1) / Math.exp(best.score / value) - 0.5) : 0;
    });
  }

  async function passagesIn({ principal, vertical, collections }: Scope): Promise<number> {
    const corpora = corporaOf(principal, vertical, collections);
    const [row] = await storage.all<{ passages: number }>(
      `select total(passages) as passages from placements where corpus_id in ${corpora.sql}`,
      corpora.parameters,
    );
    return row?.passages ?? 0;
  }

  return {
    holding,
    passagesIn,
    /** Which of these dimensions are searched: all but those that too many passages of a large corpus hold. */
    async worthSearching(dimensions: readonly number[], scope: Scope, now: number): Promise<ReadonlySet<number>> {
      const passages = await passagesIn(scope);
      if (!isTooCommon(passages, passages)) return new Set(dimensions);
      const counts = await holding(dimensions, scope, now);
      return new Set(dimensions.filter((_, number) => !isTooCommon(passages, counts[number] ?? 0)));
    },
  };
}

/** Statistics are those of the corpora, whatever the principal sees of them and whichever versions are asked for. */
function wholeCorpora({ principal, vertical, collections }: Scope): Scope {
  return { principal: { ...principal, labels: "all" }, vertical, collections };
}
