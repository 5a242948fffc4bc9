import { localPrincipal, type Vertical } from "@guildhall/core";
import type { Configuration } from "@guildhall/runtime";
import { saidIn } from "../answers/said-in.ts";
import { bootstrapMean } from "../metrics/bootstrap.ts";
import { rounded, roundedRange } from "../report/rounded.ts";
import type { Provenance, Summary, SummaryRow } from "../report/summary.ts";
import { takeIn, withRuntime } from "../with-runtime.ts";
import { type Far, farSamples, farSets } from "./far.ts";

interface FarResult {
  readonly id: string;
  readonly status: string;
  readonly answer: string;
  readonly rejected: boolean;
}

/**
 * `eval rejection` without documents of its own: questions that what is held cannot answer, for they are another trade's.
 * Between two retrieval sets, or without any between the verticals' own samples.
 */
export async function runFar(
  sets: { readonly questions: string; readonly documents: string; readonly vertical: Vertical } | undefined,
  verticals: readonly Vertical[],
  configuration: Configuration,
  provenance: Provenance,
) {
  const fars = sets ? [await farSets(sets.questions, sets.documents, sets.vertical)] : await farSamples(verticals);
  const results: FarResult[] = [];
  const rows: SummaryRow[] = [];
  for (const far of fars) {
    const asked = await askFar(far, configuration);
    results.push(...asked);
    rows.push(rowOf(far.name, asked));
  }
  const { figures, intervals } = rowOf("all", results);
  const set = sets ? (fars[0]?.name ?? "") : "samples of other verticals";
  const table = { id: "pairs", title: { zh: "问题 → 文件", en: "Questions → documents" }, plot: "bars", rows } as const;
  const summary: Summary = {
    suite: "rejection",
    set,
    ...figures,
    ...(intervals ? { intervals } : {}),
    tables: [table],
    ...provenance,
  };
  return { summary, results };
}

async function askFar(
  { questions, documents, vertical }: Far,
  configuration: Configuration,
): Promise<readonly FarResult[]> {
  return withRuntime(configuration, [vertical], async (runtime) => {
    await takeIn(runtime, documents, { vertical: vertical.id });
    const results: FarResult[] = [];
    for (const { id, text } of questions) {
      const said = saidIn(await runtime.ask({ text, verticals: [vertical.id] }, localPrincipal));
      results.push({ id, status: said.status, answer: said.answer, rejected: said.sentences === 0 });
    }
    return results;
  });
}

function rowOf(name: string, results: readonly FarResult[]): SummaryRow {
  const { mean, low, high } = bootstrapMean(results.map(({ rejected }) => Number(rejected)));
  return {
    name,
    figures: { rows: results.length, rejected: rounded(mean) },
    intervals: { rejected: roundedRange([low, high]) },
  };
}
