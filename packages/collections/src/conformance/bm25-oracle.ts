import type { Hit, QueryWord, VersionToStore } from "@guildhall/core";
import { searchWords } from "@guildhall/text";
import { fieldsOfPassage } from "../lexical/fields-of-passage.ts";
import { FIELDS, type Field, type Weights } from "../lexical/weights.ts";

/** The same ranking worked out the slow way, with words for dimensions and nothing precomputed. */
export function rankedByOracle(
  live: readonly VersionToStore[],
  words: readonly QueryWord[],
  weights: Weights,
  confirmed: ReadonlyMap<string, readonly string[]> = new Map(),
): readonly Hit[] {
  const passages = live.flatMap(({ version, passages: own }) =>
    own.map((passage) => {
      const texts = fieldsOfPassage(version.title, passage, confirmed.get(passage.passageId));
      const wordsOf = Object.fromEntries(FIELDS.map((field) => [field, searchWords(texts[field])])) as Record<
        Field,
        string[]
      >;
      return { passage, wordsOf };
    }),
  );
  const hits = passages.map(({ passage, wordsOf }) => {
    let score = 0;
    for (const { word, weight } of words) {
      for (const field of FIELDS) {
        const count = wordsOf[field].filter((each) => each === word).length;
        if (count === 0) continue;
        const holding = passages.filter((other) => other.wordsOf[field].includes(word)).length;
        const average = passages.reduce((sum, other) => sum + other.wordsOf[field].length, 0) / passages.length;
        const length = field === "confirmed" ? 1 : wordsOf[field].length / average;
        const cost = weights.k1 * (1 - weights.b + weights.b * length);
        score +=
          weight *
          weights.fields[field] *
          Math.log((passages.length - holding + 0.5) / (holding + 0.5) + 1) *
          ((count * (weights.k1 + 1)) / (count + cost));
      }
    }
    return { passageId: passage.passageId, versionId: passage.versionId, score };
  });
  return hits
    .filter(({ score }) => score > 0)
    .toSorted((left, right) => right.score - left.score || (left.passageId < right.passageId ? -1 : 1));
}
