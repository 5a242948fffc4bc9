import type { CorpusRow } from "../read-set.ts";
import type { Engine } from "../engine.ts";
import { bigramsOf } from "./bigrams.ts";

/** The constants of Robertson and Zaragoza, "The Probabilistic Relevance Framework" (2009), as most systems ship them. */
const K1 = 1.2;
const B = 0.75;

/** Where a word stands: rows and, at the same places, how often. */
interface Postings {
  readonly rows: number[];
  readonly counts: number[];
}

/**
 * The plainest ranking worth comparing with: BM25 over character bigrams of title and text together, one field, nothing
 * of ours. All figures of ours stand beside its figures on the same rows and questions.
 */
export function createBigramBm25(): Engine {
  const ids: string[] = [];
  const lengths: number[] = [];
  const postingsByWord = new Map<string, Postings>();

  function add({ id, title, text }: CorpusRow): void {
    const words = bigramsOf(`${title} ${text}`);
    const row = ids.push(id) - 1;
    lengths.push(words.length);
    for (const [word, count] of countsOf(words)) {
      const postings = postingsByWord.get(word) ?? { rows: [], counts: [] };
      postingsByWord.set(word, postings);
      postings.rows.push(row);
      postings.counts.push(count);
    }
  }

  /** A word that the question says twice counts once. */
  function scoresOf(words: readonly string[]): Float64Array {
    const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    const scores = new Float64Array(ids.length);
    for (const word of new Set(words)) {
      const { rows, counts } = postingsByWord.get(word) ?? { rows: [], counts: [] };
      const rarity = Math.log(1 + (ids.length - rows.length + 0.5) / (rows.length + 0.5));
      for (const [index, row] of rows.entries()) {
        const count = counts[index] ?? 0;
        const cost = K1 * (1 - B + (B * (lengths[row] ?? 0)) / average);
        scores[row] = (scores[row] ?? 0) + (rarity * count * (K1 + 1)) / (count + cost);
      }
    }
    return scores;
  }

  return {
    async index(rows) {
      for await (const row of rows) add(row);
    },
    search(text, limit) {
      const scores = scoresOf(bigramsOf(text));
      return Promise.resolve(best(scores, limit).map((row) => ({ id: ids[row] ?? "", score: scores[row] ?? 0 })));
    },
  };
}

function countsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The rows with the highest scores above 0, best first, ties in the order of the corpus. */
function best(scores: Float64Array, limit: number): readonly number[] {
  const found: number[] = [];
  for (const [row, score] of scores.entries()) if (score > 0) found.push(row);
  return found.toSorted((left, right) => (scores[right] ?? 0) - (scores[left] ?? 0) || left - right).slice(0, limit);
}
