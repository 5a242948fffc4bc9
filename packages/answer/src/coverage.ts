import type { RankedPassage } from "@guildhall/core";
import { searchWords } from "@guildhall/text";

/** A pair of characters that stands nowhere in the corpus is as often a seam between words as a foreign word. */
const UNHEARD_PAIR = 0.35;
const SINGLE = 0.6;

/**
 * The share of what a question asks that stands in the passage or its headings, 0..1: each word of the question weighed
 * by its rarity, a term of the trade that says the same standing for it.
 */
export function coverage({ passage }: RankedPassage, asked: ReadonlyMap<string, readonly string[]>, rarity: ReadonlyMap<string, number>): number {
  const text = `${passage.context}\n${passage.text}`;
  const words = new Set(searchWords(text));
  const rarest = Math.max(0, ...rarity.values());
  let held = 0;
  let total = 0;
  for (const [word, equivalents] of asked) {
    const rare = rarity.get(word) ?? 0;
    const isSingle = [...word].length === 1;
    const weight = rare * (isSingle ? SINGLE : rare === rarest ? UNHEARD_PAIR : 1);
    total += weight;
    if (words.has(word) || equivalents.some((term) => text.includes(term))) held += weight;
  }
  return total === 0 ? 0 : held / total;
}
