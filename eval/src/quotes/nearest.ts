import { searchWords } from "@guildhall/text";

/** Finds the passages that hold most of a question's words, each word by its rarity among them; their places, best first. */
export function createNearest(passages: readonly string[]): (question: string, count: number) => readonly number[] {
  const holding = new Map<string, number[]>();
  for (const [at, passage] of passages.entries())
    for (const word of new Set(searchWords(passage))) {
      const places = holding.get(word);
      if (places) places.push(at);
      else holding.set(word, [at]);
    }
  return (question, count) => {
    const scores = new Map<number, number>();
    for (const word of new Set(searchWords(question))) {
      const places = holding.get(word) ?? [];
      const worth = Math.log(1 + passages.length / Math.max(places.length, 1));
      for (const at of places) scores.set(at, (scores.get(at) ?? 0) + worth);
    }
    return [...scores]
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, count)
      .map(([at]) => at);
  };
}
