import { localPrincipal, type Vertical } from "@guildhall/core";
import type { Configuration, Runtime } from "@guildhall/runtime";
import { saidIn } from "../answers/said-in.ts";
import type { Provenance } from "../report/summary.ts";
import { rowsVertical } from "../rows-vertical.ts";
import { incomingRows, withRuntime } from "../with-runtime.ts";
import { evaluateRejection } from "./evaluate-rejection.ts";
import { readRejection, type RejectionRow } from "./rejection-row.ts";

/** `eval rejection`: every row's documents are a collection of their own, and its question is asked of it as a user asks. */
export async function runRejection(
  { set, folder }: { readonly set: string; readonly folder: string },
  verticals: readonly Vertical[],
  configuration: Configuration,
  provenance: Provenance,
) {
  const rows = await readRejection(folder);
  return withRuntime(configuration, [rowsVertical(verticals)], async (runtime) => {
    for (const [index, row] of rows.entries()) await takeInDocuments(runtime, row, index);
    const ask = async ({ query: text }: RejectionRow, index: number) =>
      saidIn(await runtime.ask({ text, verticals: ["rows"], collections: [collectionOf(index)] }, localPrincipal));
    return evaluateRejection(set, rows, ask, provenance);
  });
}

function collectionOf(index: number): string {
  return `row-${index + 1}`;
}

async function takeInDocuments(runtime: Runtime, { docs }: RejectionRow, index: number): Promise<void> {
  const documents = incomingRows(corpusOf(docs));
  const into = { vertical: "rows", collection: collectionOf(index) };
  for await (const { fault } of runtime.ingest(documents, into, localPrincipal)) if (fault) throw fault;
}

async function* corpusOf(docs: readonly string[]) {
  for (const [index, text] of docs.entries())
    if (/[\p{L}\p{N}]/u.test(text)) yield { id: `d${index + 1}`, title: "", text };
}
