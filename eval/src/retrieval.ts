import { ablate, type SearchWithout } from "./ablation.ts";
import { compareRuns } from "./compare-runs.ts";
import { askAll, type Engine } from "./engine.ts";
import { percentile } from "./metrics/percentile.ts";
import type { Range } from "./metrics/bootstrap.ts";
import { mapMetrics, measureRun, type PerMetric } from "./measure-run.ts";
import type { CorpusRow, RetrievalSet } from "./read-set.ts";
import { rounded, roundedRange } from "./report/rounded.ts";
import type { Provenance, Summary } from "./report/summary.ts";
import type { Run } from "./run-file.ts";

/** What is measured, and the stopwatch it is measured with. */
export interface RetrievalPorts extends Engine {
  /** Milliseconds that only grow: `performance.now`. */
  stopwatch(): number;
}

/** What is measured beside the figures. */
export interface RetrievalExtras {
  /** Another system on the same rows and questions: an engine, or what it found. */
  readonly against?: { readonly name: string } & ({ readonly engine: Engine } | { readonly run: Run });
  /** Gives the table of what each step is worth. */
  readonly ablation?: SearchWithout;
}

export interface RetrievalSummary extends Summary, PerMetric<number> {
  readonly suite: "retrieval";
  /** Judged queries; the figures are means over them. */
  readonly queries: number;
  readonly passages: number;
  /** 95 % bootstrap over queries, [low, high]. */
  readonly intervals: PerMetric<Range>;
  readonly indexSeconds: number;
  readonly queryMs: { readonly p50: number; readonly p95: number; readonly p99: number };
  /** The most memory this process held while our own engine worked. */
  readonly peakRssMb: number;
}

/** Indexes the corpus, asks every query, and says how well and how fast. */
export async function evaluateRetrieval(
  set: RetrievalSet,
  ports: RetrievalPorts,
  provenance: Provenance,
  { against, ablation }: RetrievalExtras = {},
): Promise<{ summary: RetrievalSummary; run: Run }> {
  const indexing = await indexAll(set, ports);
  const { run, milliseconds } = await askAll(set.queries, ports.search, ports.stopwatch);
  const peakRssMb = Math.round(process.resourceUsage().maxRSS / 1024);
  const measured = measureRun(run, set.judgments);
  const at = (share: number): number => rounded(percentile(milliseconds, share), 2);
  const summary: RetrievalSummary = {
    suite: "retrieval",
    set: set.name,
    queries: set.judgments.size,
    passages: indexing.passages,
    ...mapMetrics((metric) => rounded(measured[metric].mean)),
    intervals: mapMetrics((metric) => roundedRange([measured[metric].low, measured[metric].high])),
    indexSeconds: rounded(indexing.milliseconds / 1000, 2),
    queryMs: { p50: at(0.5), p95: at(0.95), p99: at(0.99) },
    latencyMs: Array.from({ length: 101 }, (_, percent) => at(percent / 100)),
    peakRssMb,
    ...(against ? { comparison: compareRuns(against.name, await runOf(against, set), run, set.judgments) } : {}),
    ...(ablation ? { tables: [await ablate(set, run, ablation)] } : {}),
    ...provenance,
  };
  return { summary, run };
}

async function runOf(against: NonNullable<RetrievalExtras["against"]>, set: RetrievalSet): Promise<Run> {
  if ("run" in against) return against.run;
  await against.engine.index(set.corpus());
  const { run } = await askAll(set.queries, against.engine.search);
  return run;
}

async function indexAll(set: RetrievalSet, ports: RetrievalPorts): Promise<{ passages: number; milliseconds: number }> {
  let passages = 0;
  async function* counted(): AsyncGenerator<CorpusRow> {
    for await (const row of set.corpus()) {
      passages++;
      yield row;
    }
  }
  const started = ports.stopwatch();
  await ports.index(counted());
  return { passages, milliseconds: ports.stopwatch() - started };
}
