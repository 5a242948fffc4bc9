import type { ScoredDocument } from "./metrics/trec-order.ts";
import type { CorpusRow, Query } from "./read-set.ts";
import type { Run } from "./run-file.ts";

/** A way of searching, ours or another's, as it is measured. */
export interface Engine {
  /** Indexes the rows as they are given, one passage a row. */
  index(rows: AsyncIterable<CorpusRow>): Promise<void>;
  /** The best `limit` rows for a text, best first. */
  search(text: string, limit: number): Promise<readonly ScoredDocument[]>;
}

/** Everything is measured so deep. */
const DEPTH = 100;

/** Asks every query once, one after the other. */
export async function askAll(
  queries: readonly Query[],
  search: Engine["search"],
  stopwatch: () => number = () => 0,
): Promise<{ readonly run: Run; readonly milliseconds: readonly number[] }> {
  const run = new Map<string, readonly ScoredDocument[]>();
  const milliseconds: number[] = [];
  for (const { id, text } of queries) {
    const started = stopwatch();
    run.set(id, await search(text, DEPTH));
    milliseconds.push(stopwatch() - started);
  }
  return { run, milliseconds };
}
