import type { RankedPassage } from "@guildhall/core";
import { searchWords } from "@guildhall/text";

/** A pair of characters that stands nowhere in the corpus is as often a seam between words as a foreign word. */
const UNHEARD_PAIR = 0.35;
const SINGLE = 0.6;
/** What a word counts that stands in every passage: where a few documents are all there is, rarity tells little. */
const HEARD = 1;

/** Characters of talk: rare in documents, and yet they ask for nothing. A pair with one of them is talk as well. */
const TALK = new Set(
  "我你您他她它咱们俩谁哪那这啥么怎什吗呢啊呀吧嘛了的地得着过就都也还又再很太最挺没有无在是为跟和与或给让把被叫对向从到于以能会要想该应可需肯敢几多少些个不别后前时候上下里想请问",
);

/**
 * The share of what a question asks that stands in the passage or its headings, 0..1: each word of the question weighed
 * by its rarity, a term of the trade that says the same standing for it.
 */
export function coverage(
  { passage }: RankedPassage,
  asked: ReadonlyMap<string, readonly string[]>,
  rarity: ReadonlyMap<string, number>,
): number {
  const text = `${passage.context}\n${passage.text}`;
  const words = new Set(searchWords(text));
  const rarest = Math.max(0, ...rarity.values());
  let held = 0;
  let total = 0;
  for (const [word, equivalents] of asked) {
    const characters = [...word];
    if (characters.some((character) => TALK.has(character))) continue;
    const rare = rarity.get(word) ?? 0;
    const weight = (rare + HEARD) * (characters.length === 1 ? SINGLE : rare === rarest ? UNHEARD_PAIR : 1);
    total += weight;
    if (words.has(word) || equivalents.some((term) => text.includes(term))) held += weight;
  }
  return total === 0 ? 0 : held / total;
}
