import path from "node:path";
import type { Vertical } from "@guildhall/core";
import { incomingFrom, readDocument } from "@guildhall/ingest";
import type { Provenance } from "../report/summary.ts";
import { evaluateFiles, type FileToMeasure } from "./evaluate-files.ts";
import { readExpectations } from "./expectations.ts";
import { createReaderApart, type ReaderApart } from "./read-apart.ts";

/** No file may take longer; on a busy machine the longest reports take their seconds. */
const LIMIT_MS = 20_000;

/** `eval files`: every file of a set, by what the set expects of it; of a set that expects nothing, every file and every row. */
export async function runFiles(
  { set, folder }: { readonly set: string; readonly folder: string },
  verticals: readonly Vertical[],
  provenance: Provenance,
) {
  const reader = createReaderApart(LIMIT_MS);
  try {
    const ports = { verticals, stopwatch: () => performance.now() };
    return await evaluateFiles(set, filesOf(folder, reader), ports, provenance);
  } finally {
    reader.close();
  }
}

async function* filesOf(folder: string, reader: ReaderApart): AsyncGenerator<FileToMeasure> {
  const expectations = await readExpectations(folder);
  for (const expected of expectations) {
    const { file } = expected;
    yield { expected, read: (password) => reader.read({ path: path.join(folder, file), file, password }) };
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
