import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { localPrincipal, type Vertical } from "@guildhall/core";
import { incomingFrom, incomingRow, type IncomingOrFault, readMetadata } from "@guildhall/ingest";
import { type Configuration, openRuntime, type Runtime, type RuntimeParts } from "@guildhall/runtime";
import { evaluateGolden } from "./golden.ts";
import { readGolden } from "./golden-row.ts";
import { createLearner } from "./learning/learner.ts";
import { crossValidating, learningFrom } from "./learning/learning.ts";
import type { CorpusRow, JudgedQueries, RetrievalSet } from "./read-set.ts";
import type { Provenance } from "./report/summary.ts";
import { evaluateRetrieval, type RetrievalPorts } from "./retrieval.ts";
import { rowsVertical } from "./rows-vertical.ts";

/** Runs `work` over a platform in a folder of its own, which goes afterwards. */
async function withRuntime<Result>(
  configuration: Configuration,
  verticals: readonly Vertical[],
  work: (runtime: Runtime) => Promise<Result>,
  parts: RuntimeParts = {},
): Promise<Result> {
  const data = await mkdtemp(path.join(tmpdir(), "guildhall-eval-"));
  const runtime = await openRuntime({ ...configuration, data }, { ...parts, verticals });
  try {
    return await work(runtime);
  } finally {
    await runtime.close();
    await rm(data, { recursive: true, force: true });
  }
}

/** `eval retrieval`: the set's rows go in as documents and its questions are asked as a user would ask them. */
export async function runRetrieval(
  set: RetrievalSet,
  verticals: readonly Vertical[],
  configuration: Configuration,
  provenance: Provenance,
  { learn, folds }: LearningOptions = {},
) {
  return withRuntime(configuration, [rowsVertical(verticals)], async (runtime) => {
    const ports: RetrievalPorts = {
      stopwatch: () => performance.now(),
      async index(rows) {
        for await (const { fault } of runtime.ingest(incoming(rows), { vertical: "rows" }, localPrincipal))
          if (fault) throw fault;
        await runtime.maintain();
        await runtime.warm(localPrincipal);
      },
      async search(text, limit) {
        const { hits } = await runtime.rank({ text, verticals: ["rows"] }, localPrincipal, limit);
        return hits.map(({ document }, index) => ({ id: document.version.key, score: hits.length - index }));
      },
    };
    const learner = createLearner(runtime);
    const learning = learn
      ? learningFrom(learn, set, ports, learner)
      : folds
        ? crossValidating(set, folds, ports, learner)
        : { set, ports };
    const { summary, run } = await evaluateRetrieval(learning.set, learning.ports, provenance);
    return { summary: "learned" in learning ? { ...summary, learned: learning.learned() } : summary, run };
  });
}

/** What is learned before the questions are asked: another set, or this one by cross-validation in so many parts. */
export interface LearningOptions {
  readonly learn?: JudgedQueries;
  readonly folds?: number;
}

async function* incoming(rows: AsyncIterable<CorpusRow>): AsyncGenerator<IncomingOrFault> {
  for await (const row of rows) yield { file: row.id, incoming: incomingRow(row, row.id, {}) };
}

/** The day on which golden questions without a day of their own are asked; they were written then. */
export const GOLDEN_DAY = "2026-11-23";

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
      for await (const { fault } of runtime.ingest(incomingFrom(golden.documents, metadata), golden, localPrincipal))
        if (fault) throw fault;
      await runtime.maintain();
      const ask = (text: string, asOf: string | undefined) =>
        runtime.ask({ text, verticals: [golden.vertical], ...(asOf === undefined ? {} : { asOf }) }, localPrincipal);
      return evaluateGolden(golden.set, rows, ask, provenance);
    },
    { clock: { now: () => new Date(), today: () => GOLDEN_DAY } },
  );
}
