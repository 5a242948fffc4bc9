import type { Collection, RankedPassage, Scope } from "@guildhall/core";
import type { Retrieved } from "@guildhall/retrieve";
import { coverage } from "./coverage.ts";
import type { VerticalResult } from "./retrieve-across.ts";

/**
 * Results of several verticals as one: the best hits of all by rank, for scores of different corpora do not compare,
 * and grouped by vertical, the one whose best passage holds most of the question first. At most `limit` in all.
 */
export async function bestAcross(
  results: readonly VerticalResult[],
  collection: Collection,
  limit: number,
): Promise<readonly VerticalResult[]> {
  if (results.length < 2) return results;
  const shares = await Promise.all(
    results.map(async ({ retrieved, scope }) => {
      const measure = await coverageMeasure(retrieved, scope, collection);
      return retrieved.passages[0] ? measure(retrieved.passages[0]) : 0;
    }),
  );
  const ordered = results
    .map((result, order) => ({ result, order, share: shares[order] ?? 0 }))
    .toSorted((left, right) => right.share - left.share || left.order - right.order)
    .map(({ result }) => result);
  const kept = new Set(interleaved(ordered.map(({ retrieved }) => retrieved.passages)).slice(0, limit));
  return ordered.map((result) => ({
    ...result,
    retrieved: { ...result.retrieved, passages: result.retrieved.passages.filter((passage) => kept.has(passage)) },
  }));
}

/** The first of every list, then the second of every list, and so on. */
export function interleaved<Item>(lists: readonly (readonly Item[])[]): readonly Item[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, rank) => lists.flatMap((list) => list.slice(rank, rank + 1))).flat();
}

/** How much of the question a passage holds, 0..1, each word weighed by its rarity in the scope. */
export async function coverageMeasure(
  { understood }: Pick<Retrieved, "understood">,
  scope: Scope,
  collection: Collection,
): Promise<(passage: RankedPassage) => number> {
  const words = [...understood.asked.keys()];
  const rarities = await collection.rarity(words, scope);
  const rarity = new Map(words.map((word, index) => [word, rarities[index] ?? 0]));
  return (passage) => coverage(passage, understood.asked, rarity);
}
