import { type RetrievalPart, RETRIEVAL_PARTS } from "@guildhall/core";
import { differencesOf } from "./compare-runs.ts";
import { askAll, type Engine } from "./engine.ts";
import { mapMetrics } from "./measure-run.ts";
import type { RetrievalSet } from "./read-set.ts";
import type { SummaryRow, SummaryTable } from "./report/summary.ts";
import type { Run } from "./run-file.ts";

/** The same engine with some parts of its retrieval left out. */
export type SearchWithout = (without: readonly RetrievalPart[]) => Engine["search"];

/**
 * What each part of the retrieval is worth: the whole less the whole without it, paired by query. A part that changes no
 * ranking of the set (no such thing in its questions, no model behind it) is left out of the table.
 */
export async function ablate(
  set: RetrievalSet,
  whole: Run,
  searchWithout: SearchWithout,
  onPart: (part: RetrievalPart) => void = () => undefined,
): Promise<SummaryTable> {
  const rows: SummaryRow[] = [];
  // Without any search by words hardly anything is found, and beside that no other part could be seen.
  for (const part of RETRIEVAL_PARTS.filter((each) => each !== "lexical")) {
    onPart(part);
    const { run } = await askAll(set.queries, searchWithout([part]));
    const changed = set.queries.filter(({ id }) => idsOf(run, id) !== idsOf(whole, id)).length;
    if (changed > 0) rows.push(rowOf(part, run, whole, set, changed));
  }
  return {
    id: "ablation",
    title: { zh: "每一步值多少", en: "What each step is worth" },
    note: {
      zh: "全部步骤减去缺这一步，逐题配对；右边（大于 0）说明这一步有用。没有改变任何排序的步骤不列出。",
      en: "All steps less all but this one, paired by query; above 0 the step helps. Steps that change no ranking are not listed.",
    },
    plot: "differences",
    plotted: ["recall@10", "ndcg@10"],
    rows,
  };
}

function rowOf(part: RetrievalPart, without: Run, whole: Run, set: RetrievalSet, changed: number): SummaryRow {
  const differences = differencesOf(without, whole, set.judgments);
  return {
    name: part,
    figures: { ...mapMetrics((metric) => differences[metric].mean), changed },
    intervals: mapMetrics((metric) => differences[metric].within95),
  };
}

function idsOf(run: Run, query: string): string {
  return (run.get(query) ?? []).map(({ id }) => id).join("\n");
}
