import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { localPrincipal, type Vertical } from "@guildhall/core";
import { incomingRow, type IncomingOrFault } from "@guildhall/ingest";
import { type Configuration, openRuntime, type Runtime, type RuntimeParts } from "@guildhall/runtime";
import type { CorpusRow } from "./read-set.ts";

/** The day on which golden questions without a day of their own are asked; they were written then. */
export const GOLDEN_DAY = "2026-11-23";

/** Runs `work` over a platform in a folder of its own, which goes afterwards. */
export async function withRuntime<Result>(
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

/** Takes documents in and makes them ready to be searched; the first that fails ends it. Gives each document's file by its id. */
export async function takeIn(
  runtime: Runtime,
  documents: AsyncIterable<IncomingOrFault>,
  into: { readonly vertical: string; readonly collection?: string },
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for await (const { file, documentId = "", fault } of runtime.ingest(documents, into, localPrincipal)) {
    if (fault) throw fault;
    files.set(documentId, file);
  }
  await runtime.maintain();
  await runtime.warm(localPrincipal);
  return files;
}

/** Rows of a corpus as documents of their own. */
export async function* incomingRows(rows: AsyncIterable<CorpusRow>): AsyncGenerator<IncomingOrFault> {
  for await (const row of rows) yield { file: row.id, incoming: incomingRow(row, row.id, {}) };
}
