import type { JudgedQueries, Query, RetrievalSet } from "../read-set.ts";
import type { Engine } from "../engine.ts";
import type { RetrievalPorts } from "../retrieval.ts";
import { foldsOf } from "./folds.ts";
import { type LearnedPair, pairsOf, questionKey } from "./pairs.ts";

/** Takes confirmed questions in as the product does, and out again. */
export interface Learner {
  /** What was learned before is withdrawn first. */
  learn(pairs: readonly LearnedPair[]): Promise<void>;
}

/** What was learned for a measurement, as its summary says. */
export interface Learned {
  /** Name of the set learned from. */
  readonly from: string;
  /** Parts of a cross-validation: each is measured after learning from the others. */
  readonly folds?: number;
  /** Pairs of a question and a document; the mean over folds. */
  readonly pairs: number;
  /** Questions left out because they are measured as well. */
  readonly dropped: number;
  /** Taking the pairs in; the mean over folds. */
  readonly seconds: number;
}

interface Learning {
  readonly set: RetrievalSet;
  readonly ports: RetrievalPorts;
  /** A search that learns what it must before it answers. */
  around(search: Engine["search"]): Engine["search"];
  learned(): Learned;
}

/** Learns from another set before the first question is asked; questions that are also measured are left out. */
export function learningFrom(
  other: JudgedQueries,
  set: RetrievalSet,
  ports: RetrievalPorts,
  learner: Learner,
): Learning {
  const measured = new Set(set.queries.map(({ text }) => questionKey(text)));
  const taken = other.queries.filter(({ text }) => !measured.has(questionKey(text)));
  const pairs = pairsOf(taken, other.judgments);
  let milliseconds = 0;
  return {
    set: { ...set, name: `${set.name}+${other.name}` },
    ports: {
      ...ports,
      async index(rows) {
        await ports.index(rows);
        milliseconds = await timed(ports, () => learner.learn(pairs));
      },
    },
    around: (search) => search,
    learned: () => ({
      from: other.name,
      pairs: pairs.length,
      dropped: other.queries.length - taken.length,
      seconds: rounded(milliseconds / 1000),
    }),
  };
}

/**
 * Cross-validation: the questions come part by part, and before the first of a part is asked everything that was
 * learned is exchanged for the pairs of the other parts. The corpus is indexed once.
 */
export function crossValidating(set: RetrievalSet, count: number, ports: RetrievalPorts, learner: Learner): Learning {
  const folds = foldsOf(set.queries, count);
  const foldByText = new Map(folds.flatMap((fold) => fold.map(({ text }) => [text, fold] as const)));
  const pairsOutside = (fold: readonly Query[]): readonly LearnedPair[] =>
    pairsOf(folds.filter((other) => other !== fold).flat(), set.judgments);
  let current: readonly Query[] | undefined;
  let [pairs, turns, milliseconds] = [0, 0, 0];
  const around: Learning["around"] = (search) => async (text, limit) => {
    const fold = foldByText.get(text);
    if (fold && fold !== current) {
      current = fold;
      pairs += pairsOutside(fold).length;
      turns += 1;
      milliseconds += await timed(ports, () => learner.learn(pairsOutside(fold)));
    }
    return search(text, limit);
  };
  return {
    set: { ...set, name: `${set.name}+${count}-folds`, queries: folds.flat() },
    ports: { ...ports, search: around(ports.search) },
    around,
    learned: () => ({
      from: set.name,
      folds: count,
      pairs: Math.round(pairs / turns),
      dropped: 0,
      seconds: rounded(milliseconds / 1000 / turns),
    }),
  };
}

async function timed({ stopwatch }: RetrievalPorts, work: () => Promise<void>): Promise<number> {
  const started = stopwatch();
  await work();
  return stopwatch() - started;
}

function rounded(seconds: number): number {
  return Number(seconds.toFixed(2));
}
