import { QUESTION_WEIGHTS, questionWordKind, questionWords, searchWords, type QuestionWordKind } from "@guildhall/text";
import type { RetrievalSet } from "../read-set.ts";

export const KINDS = Object.keys(QUESTION_WEIGHTS) as readonly QuestionWordKind[];

/** BM25's two constants. */
export interface Constants {
  readonly k1: number;
  readonly b: number;
}

/** The best passages of one question with what each kind of word brings them: their score is linear in the weights. */
export interface Candidates {
  /** `byKind[passage * KINDS.length + kind]` */
  readonly byKind: Float64Array;
  /** How relevant each passage is. */
  readonly gains: readonly number[];
  /** The gain of a perfect first ten. */
  readonly ideal: number;
}

/** The postings of the words that some question asks for, and the length of every passage. */
export interface CountedSet {
  readonly name: string;
  readonly questions: readonly { readonly words: readonly string[]; readonly judged: ReadonlyMap<string, number> }[];
  readonly ids: readonly string[];
  readonly lengths: readonly number[];
  readonly postings: ReadonlyMap<string, { readonly passages: number[]; readonly counts: number[] }>;
}

export async function countWords(set: RetrievalSet): Promise<CountedSet> {
  const questions = set.queries.flatMap(({ id, text }) => {
    const judged = new Map([...(set.judgments.get(id) ?? [])].filter(([, score]) => score > 0));
    return judged.size > 0 ? [{ words: questionWords(text), judged }] : [];
  });
  const postings = new Map(
    questions.flatMap(({ words }) => words.map((word) => [word, { passages: [] as number[], counts: [] as number[] }])),
  );
  const ids: string[] = [];
  const lengths: number[] = [];
  for await (const { id, title, text } of set.corpus()) {
    const counts = new Map<string, number>();
    const words = searchWords(`${title}\n${text}`);
    for (const word of words) if (postings.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const [word, count] of counts) {
      postings.get(word)?.passages.push(ids.length);
      postings.get(word)?.counts.push(count);
    }
    ids.push(id);
    lengths.push(words.length);
  }
  return { name: set.name, questions, ids, lengths, postings };
}

const DEPTH = 100;

/** What each question finds with these constants, by the weights that hold now. */
export function collectScores(set: CountedSet, constants: Constants): readonly Candidates[] {
  const costs = lengthCosts(set.lengths, constants);
  return set.questions.map(({ words, judged }) => {
    const byKind = new Float64Array(set.ids.length * KINDS.length);
    const total = new Float64Array(set.ids.length);
    for (const word of words) {
      const { passages, counts } = set.postings.get(word) ?? { passages: [], counts: [] };
      if (set.ids.length >= 20_000 && passages.length > set.ids.length / 4) continue;
      const idf = Math.log((set.ids.length - passages.length + 0.5) / (passages.length + 0.5) + 1);
      const kind = questionWordKind(word);
      const at = KINDS.indexOf(kind);
      for (const [index, passage] of passages.entries()) {
        const count = counts[index] ?? 0;
        const score = (idf * count * (constants.k1 + 1)) / (count + (costs[passage] ?? 1));
        byKind[passage * KINDS.length + at]! += score;
        total[passage]! += score * QUESTION_WEIGHTS[kind];
      }
    }
    return best(total, byKind, set.ids, judged);
  });
}

function lengthCosts(lengths: readonly number[], { k1, b }: Constants): Float64Array {
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  return Float64Array.from(lengths, (length) => k1 * (1 - b + (b * length) / average));
}

function best(
  total: Float64Array,
  byKind: Float64Array,
  ids: readonly string[],
  judged: ReadonlyMap<string, number>,
): Candidates {
  const found = [...total.keys()].filter((passage) => (total[passage] ?? 0) > 0);
  const first = found.toSorted((left, right) => (total[right] ?? 0) - (total[left] ?? 0)).slice(0, DEPTH);
  const ideal = [...judged.values()].toSorted((left, right) => right - left);
  return {
    byKind: Float64Array.from(
      first.flatMap((passage) => [...byKind.subarray(passage * KINDS.length, (passage + 1) * KINDS.length)]),
    ),
    gains: first.map((passage) => judged.get(ids[passage] ?? "") ?? 0),
    ideal: ideal.slice(0, 10).reduce((sum, gain, rank) => sum + gain / Math.log2(rank + 2), 0),
  };
}
