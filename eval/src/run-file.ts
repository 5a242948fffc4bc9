import { PlatformError } from "@guildhall/core";
import { createWriteStream, existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { inTrecOrder, type ScoredDocument } from "./metrics/trec-order.ts";
import { brokenLine, readLines } from "./read-lines.ts";

/** What was found for each query, by query id, best first. */
export type Run = ReadonlyMap<string, readonly ScoredDocument[]>;

const depth = 100;

/** Writes a TREC run file, 100 deep: `qid Q0 docid rank score tag`. */
export async function writeRun(path: string, run: Run, tag: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await pipeline(Readable.from(linesOf(run, tag)), createWriteStream(path));
}

function* linesOf(run: Run, tag: string): Generator<string> {
  for (const [query, found] of run) {
    for (const [index, { id, score }] of inTrecOrder(found).slice(0, depth).entries()) {
      yield `${query} Q0 ${id} ${index + 1} ${score} ${tag}\n`;
    }
  }
}

/** Reads a run file as trec_eval does: the order comes from the scores, not from the rank column, and none comes twice. */
export async function readRun(path: string): Promise<Run> {
  if (!existsSync(path)) throw new PlatformError("eval/set_not_found", { path });
  const run = new Map<string, ScoredDocument[]>();
  for await (const { text, number } of readLines(path)) {
    const [query, , id, , score, ...tag] = text.split(/\s+/);
    if (!query || !id || tag.length !== 1 || score === "" || !Number.isFinite(Number(score))) {
      const columns = "qid Q0 docid rank score tag";
      throw brokenLine(path, number, { zh: `应为 ${columns}`, en: `expected ${columns}` });
    }
    const found = run.get(query) ?? [];
    if (found.some((known) => known.id === id))
      throw brokenLine(path, number, { zh: `${id} 在 ${query} 下出现两次`, en: `${id} comes twice under ${query}` });
    found.push({ id, score: Number(score) });
    run.set(query, found);
  }
  return new Map([...run].map(([query, found]) => [query, inTrecOrder(found)]));
}
