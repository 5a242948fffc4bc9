import { questionWeight, questionWords } from "@guildhall/text";

/** How often each word stands in a text. */
export type WordCounts = ReadonlyMap<string, number>;

export function countsOf(words: readonly string[]): WordCounts {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

export function questionCounts(question: string): WordCounts {
  return countsOf(questionWords(question));
}

/** How rare each word is among these texts, times what such a word says. A word that none holds is the rarest. */
export function rarityOf(texts: readonly WordCounts[]): (word: string) => number {
  const holding = new Map<string, number>();
  for (const counts of texts) for (const word of counts.keys()) holding.set(word, (holding.get(word) ?? 0) + 1);
  return (word) => {
    const held = holding.get(word) ?? 0;
    return Math.log((texts.length - held + 0.5) / (held + 0.5) + 1) * questionWeight(word);
  };
}
