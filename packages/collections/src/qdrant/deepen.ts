import type { Hit } from "@guildhall/core";
import { isTie, settleTies } from "./ties.ts";

/** More hits are asked for than are wanted, for some do not count and some tie. */
const SPARE = 16;
const GROWTH = 4;

/**
 * The best `limit` hits that count. The server knows neither what was removed this moment nor our rule for ties, so
 * hits are sought deeper until enough of them count and the last one wanted is not tied with one not yet seen.
 */
export async function deepen(
  limit: number,
  search: (depth: number) => Promise<readonly Hit[]>,
  counting: (hits: readonly Hit[]) => Promise<readonly Hit[]>,
): Promise<readonly Hit[]> {
  for (let depth = limit + SPARE; ; depth *= GROWTH) {
    const found = await search(depth);
    const hits = await counting(found);
    const [lastWanted, lastFound] = [hits[limit - 1], found.at(-1)];
    const isDeepEnough = found.length < depth || (lastWanted && lastFound && !isTie(lastWanted.score, lastFound.score));
    if (isDeepEnough) return settleTies(hits).slice(0, limit);
  }
}
