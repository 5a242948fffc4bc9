import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Vertical } from "@guildhall/core";
import { createReadingPool, incomingFrom, type ReadDocument } from "@guildhall/ingest";
import type { Provenance } from "../report/summary.ts";
import { evaluateFiles, type FileToMeasure } from "./evaluate-files.ts";
import { readExpectations } from "./expectations.ts";

/** `eval files`: reads, in the processes that the product reads in, every file of a set, by what the set expects of it; of a set that expects nothing, every file and every row. */
export async function runFiles(
  { set, folder }: { readonly set: string; readonly folder: string },
  verticals: readonly Vertical[],
  provenance: Provenance,
) {
  const pool = createReadingPool();
  try {
    const ports = { verticals, stopwatch: () => performance.now() };
    return await evaluateFiles(set, filesOf(folder, pool.readDocument), ports, provenance);
  } finally {
    await pool.close();
  }
}

async function* filesOf(folder: string, readDocument: ReadDocument): AsyncGenerator<FileToMeasure> {
  const expectations = await readExpectations(folder);
  for (const expected of expectations) {
    const { file } = expected;
    yield {
      expected,
      read: async (password) =>
        readDocument(await readFile(path.join(folder, file)), file, password === undefined ? {} : { password }),
    };
  }
  if (expectations.length > 0) return;
  for await (const found of incomingFrom([folder], {})) {
    const { file } = found;
    const expected = {
      file,
      category: path.extname(file).slice(1),
      ending: { mayBeRead: true, codes: [] },
      probes: [],
    };
    yield "fault" in found
      ? { expected, read: () => Promise.reject(found.fault) }
      : { expected, read: () => found.incoming.read(readDocument) };
  }
}
