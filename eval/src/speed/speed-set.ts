import { existsSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Judgments } from "../metrics/judgments.ts";
import { seededRandom } from "../metrics/seeded-random.ts";
import { plainOrCompressed } from "../read-lines.ts";
import { readSet, rowsOf } from "../read-set.ts";
import type { SpeedPassage } from "./engine.ts";

/** What every engine is given: passages, and questions in an order of which every beginning is a fair sample. */
export interface SpeedSet {
  readonly name: string;
  readonly questions: readonly { readonly id: string; readonly text: string }[];
  /** Where the passages are those of the set. */
  readonly judgments?: ReadonlyMap<string, Judgments>;
  passages(): AsyncIterable<SpeedPassage>;
}

/** Characters of a passage that is cut to size. */
const SHORT = 100;
/** Questions made where a set has none. */
const MADE = 300;

/**
 * The set as it is or, with `count`, as many short passages: its texts cut into pieces of a hundred characters, and cut
 * again elsewhere until there are enough. Quality is measured only on the set as it is.
 */
export async function readSpeedSet(folder: string, count?: number): Promise<SpeedSet> {
  const corpus = plainOrCompressed(join(folder, "corpus.jsonl"));
  const passages = () => (count === undefined ? rowsOf(corpus) : shortPassages(() => rowsOf(corpus), count));
  const name = `${basename(resolve(folder))}${count === undefined ? "" : `-${count}`}`;
  const hasQuestions = ["queries.jsonl", "queries.jsonl.gz"].some((file) => existsSync(join(folder, file)));
  if (!hasQuestions) return { name, questions: shuffled(await madeQuestions(rowsOf(corpus))), passages };
  const { queries, judgments } = await readSet(folder);
  const judged = queries.filter(({ id }) => judgments.has(id));
  return { name, questions: shuffled(judged), passages, ...(count === undefined ? { judgments } : {}) };
}

/** Pieces of the rows, each round cut at other places, so that no two passages are the same. */
export async function* shortPassages(
  rows: () => AsyncIterable<SpeedPassage>,
  count: number,
): AsyncGenerator<SpeedPassage> {
  let left = count;
  for (let round = 0; left > 0; round += 1) {
    const before = left;
    for await (const { id, text } of rows()) {
      for (let start = round * 7; start < text.length && left > 0; start += SHORT) {
        const piece = text.slice(start, start + SHORT).trim();
        if (!/[\p{L}\p{N}]/u.test(piece)) continue;
        left -= 1;
        yield { id: `${id}-${start}`, title: "", text: piece };
      }
    }
    if (left === before) return;
  }
}

/** The first sentence or so of texts spread over the corpus. */
async function madeQuestions(rows: AsyncIterable<SpeedPassage>): Promise<SpeedSet["questions"]> {
  const questions: { id: string; text: string }[] = [];
  for await (const { id, text } of rows) {
    if (questions.length === MADE) break;
    const middle = Math.floor(text.length / 2);
    const words = text.slice(middle, middle + 24).trim();
    if (words !== "") questions.push({ id, text: words });
  }
  return questions;
}

function shuffled<Item>(items: readonly Item[]): readonly Item[] {
  const random = seededRandom(20_261_123);
  return items
    .map((item) => ({ item, place: random() }))
    .toSorted((left, right) => left.place - right.place)
    .map(({ item }) => item);
}
