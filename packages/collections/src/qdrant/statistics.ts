import type { Scope } from "@guildhall/core";
import { corporaOf, type Storage } from "@guildhall/storage";
import { isTooCommon } from "../lexical/idf.ts";
import type { Connection } from "./connection.ts";
import { pieces } from "./grouped.ts";
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
  /** By dimension and scope; under the scope alone, how many passages there are. */
  const known = new Map<string, number>();

  /** Forgets what was counted before the file changed. `now`: its change counter. */
  function keyOf(scope: Scope, now: number): string {
    if (now !== counter || known.size > REMEMBERED) known.clear();
    counter = now;
    return JSON.stringify([scope.principal.tenant, scope.vertical, scope.collections.toSorted()]);
  }

  async function holding(dimensions: readonly number[], scope: Scope, now: number): Promise<readonly number[]> {
    const key = keyOf(scope, now);
    const counts = new Map(dimensions.map((dimension) => [dimension, known.get(`${dimension} ${key}`)]));
    const missing = [...counts].flatMap(([dimension, count]) => (count === undefined ? [dimension] : []));
    const passages = await passagesIn(scope, now);
    for (const some of pieces(missing, AT_ONCE)) {
      const asked = await ask(some, scope, passages);
      for (const [number, dimension] of some.entries()) {
        counts.set(dimension, asked[number] ?? 0);
        if (now === counter) known.set(`${dimension} ${key}`, asked[number] ?? 0);
      }
    }
    return dimensions.map((dimension) => counts.get(dimension) ?? 0);
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

  async function passagesIn(scope: Scope, now: number): Promise<number> {
    const key = keyOf(scope, now);
    const counted = known.get(key);
    if (counted !== undefined) return counted;
    const corpora = corporaOf(scope.principal, scope.vertical, scope.collections);
    const [row] = await storage.all<{ passages: number }>(
      `select total(passages) as passages from placements where corpus_id in ${corpora.sql}`,
      corpora.parameters,
    );
    if (now === counter) known.set(key, row?.passages ?? 0);
    return row?.passages ?? 0;
  }

  return {
    holding,
    passagesIn,
    /** Which of these dimensions are searched: all but those that too many passages of a large corpus hold. */
    async worthSearching(dimensions: readonly number[], scope: Scope, now: number): Promise<ReadonlySet<number>> {
      const passages = await passagesIn(scope, now);
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
