import { isMeasurable } from "./metrics/judgments.ts";
import { percentile } from "./metrics/percentile.ts";
import type { ScoredDocument } from "./metrics/trec-order.ts";
import { mapMetrics, measureRun, type PerMetric } from "./measure-run.ts";
import type { CorpusRow, RetrievalSet } from "./read-set.ts";
import type { Run } from "./run-file.ts";
import type { Provenance } from "./report/summary.ts";

/** What is measured, and the stopwatch it is measured with. */
export interface RetrievalPorts {
  /** Indexes the rows as they are given, one passage a row. */
  index(rows: AsyncIterable<CorpusRow>): Promise<void>;
  /** The best `limit` rows for a text, best first. */
  search(text: string, limit: number): Promise<readonly ScoredDocument[]>;
  /** Milliseconds that only grow: `performance.now`. */
  stopwatch(): number;
}

export interface RetrievalSummary extends Provenance, PerMetric<number> {
  readonly suite: "retrieval";
  readonly set: string;
  /** Queries that have a relevant document; the figures are means over them. */
  readonly queries: number;
  readonly passages: number;
  /** 95 % bootstrap over queries, [low, high]. */
  readonly intervals: PerMetric<readonly [number, number]>;
  readonly indexSeconds: number;
  readonly queryMs: { readonly p50: number; readonly p95: number };
  /** The most memory this process ever held. */
  readonly peakRssMb: number;
}

const depth = 100;

/** Indexes the corpus, asks every query, and says how well and how fast. */
export async function evaluateRetrieval(
  set: RetrievalSet,
  ports: RetrievalPorts,
  provenance: Provenance,
): Promise<{ summary: RetrievalSummary; run: Run }> {
  const indexing = await indexAll(set, ports);
  const { run, milliseconds } = await askAll(set, ports);
  const measured = measureRun(run, set.judgments);
  const summary: RetrievalSummary = {
    suite: "retrieval",
    set: set.name,
    queries: [...set.judgments.values()].filter(isMeasurable).length,
    passages: indexing.passages,
    ...mapMetrics((metric) => rounded(measured[metric].mean, 4)),
    intervals: mapMetrics((metric) => [rounded(measured[metric].low, 4), rounded(measured[metric].high, 4)]),
    indexSeconds: rounded(indexing.milliseconds / 1000, 2),
    queryMs: { p50: rounded(percentile(milliseconds, 0.5), 2), p95: rounded(percentile(milliseconds, 0.95), 2) },
    peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
    ...provenance,
  };
  return { summary, run };
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

async function askAll(
  set: RetrievalSet,
  ports: RetrievalPorts,
): Promise<{ run: Run; milliseconds: readonly number[] }> {
  const run = new Map<string, readonly ScoredDocument[]>();
  const milliseconds: number[] = [];
  for (const query of set.queries) {
    const started = ports.stopwatch();
    run.set(query.id, await ports.search(query.text, depth));
    milliseconds.push(ports.stopwatch() - started);
  }
  return { run, milliseconds };
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
