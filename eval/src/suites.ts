import { localPrincipal, type Vertical } from "@guildhall/core";
import { incomingFrom, readMetadata } from "@guildhall/ingest";
import type { Configuration } from "@guildhall/runtime";
import type { SearchWithout } from "./ablation.ts";
import { evaluateGolden } from "./golden.ts";
import { readGolden } from "./golden-row.ts";
import { createLearner } from "./learning/learner.ts";
import { crossValidating, learningFrom } from "./learning/learning.ts";
import type { JudgedQueries, RetrievalSet } from "./read-set.ts";
import type { Provenance } from "./report/summary.ts";
import { evaluateRetrieval, type RetrievalExtras, type RetrievalPorts } from "./retrieval.ts";
import { rowsVertical } from "./rows-vertical.ts";
import { GOLDEN_DAY, incomingRows, takeIn, withRuntime } from "./with-runtime.ts";

/** What `eval retrieval` measures beside the figures. */
export interface RetrievalOptions {
  readonly against?: RetrievalExtras["against"];
  readonly ablation?: boolean;
  /** Learned from before the first question. */
  readonly learn?: JudgedQueries;
  /** Cross-validation in so many parts. */
  readonly folds?: number;
}

/** `eval retrieval`: the set's rows go in as documents and its questions are asked as a user would ask them. */
export async function runRetrieval(
  set: RetrievalSet,
  verticals: readonly Vertical[],
  configuration: Configuration,
  provenance: Provenance,
  { against, ablation = false, learn, folds }: RetrievalOptions = {},
) {
  return withRuntime(configuration, [rowsVertical(verticals)], async (runtime) => {
    let rowOf: ReadonlyMap<string, string> = new Map();
    const searchWithout: SearchWithout = (without) => async (text, limit) => {
      const { hits } = await runtime.rank({ text, verticals: ["rows"] }, localPrincipal, limit, { without });
      return hits.map(({ document }, index) => ({
        id: rowOf.get(document.version.documentId) ?? "",
        score: hits.length - index,
      }));
    };
    const ports: RetrievalPorts = {
      stopwatch: () => performance.now(),
      async index(rows) {
        rowOf = await takeIn(runtime, incomingRows(rows), { vertical: "rows" });
      },
      search: searchWithout([]),
    };
    const learner = createLearner(runtime);
    const learning = learn
      ? learningFrom(learn, set, ports, learner)
      : folds
        ? crossValidating(set, folds, ports, learner)
        : undefined;
    const around = learning?.around ?? ((search) => search);
    const { summary, run } = await evaluateRetrieval(learning?.set ?? set, learning?.ports ?? ports, provenance, {
      ...(against ? { against } : {}),
      ...(ablation ? { ablation: (without) => around(searchWithout(without)) } : {}),
    });
    return { summary: learning ? { ...summary, learned: learning.learned() } : summary, run };
  });
}

export interface GoldenRun {
  readonly set: string;
  readonly questions: string;
  readonly vertical: string;
  /** What is asked about: files, folders or corpora. */
  readonly documents: readonly string[];
  readonly metadata?: string;
  readonly collection: string;
}

/** `eval golden`: takes the documents into a folder of its own and asks every question of the file. */
export async function runGolden(
  golden: GoldenRun,
  verticals: readonly Vertical[],
  configuration: Configuration,
  provenance: Provenance,
) {
  const rows = await readGolden(golden.questions);
  const metadata = golden.metadata === undefined ? {} : await readMetadata(golden.metadata);
  return withRuntime(
    configuration,
    verticals,
    async (runtime) => {
      await takeIn(runtime, incomingFrom(golden.documents, metadata), golden);
      const ask = (text: string, asOf: string | undefined) =>
        runtime.ask({ text, verticals: [golden.vertical], ...(asOf === undefined ? {} : { asOf }) }, localPrincipal);
      return evaluateGolden(golden.set, rows, ask, provenance);
    },
    { clock: { now: () => new Date(), today: () => GOLDEN_DAY } },
  );
}
