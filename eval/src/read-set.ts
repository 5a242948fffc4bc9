import { PlatformError } from "@guildhall/core";
import { existsSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Judgments } from "./metrics/judgments.ts";
import { brokenLine, plainOrCompressed, readLines, type Line } from "./read-lines.ts";

export interface CorpusRow {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** What the set says about the row; facts are taken from it as from any other corpus. */
  readonly meta?: Readonly<Record<string, unknown>>;
}

export interface Query {
  readonly id: string;
  readonly text: string;
}

/** A retrieval set: what to index, what to ask, and what should have been found. */
export interface RetrievalSet {
  /** The name of its folder. */
  readonly name: string;
  readonly queries: readonly Query[];
  readonly judgments: ReadonlyMap<string, Judgments>;
  /** The corpus, read anew each time and never held whole. */
  corpus(): AsyncIterable<CorpusRow>;
}

/** The questions of a set with their judgments. */
export type JudgedQueries = Omit<RetrievalSet, "corpus">;

/** Opens a folder with corpus.jsonl, queries.jsonl (each plain or .gz) and qrels.tsv. */
export async function readSet(folder: string): Promise<RetrievalSet> {
  if (!existsSync(folder)) throw new PlatformError("eval/set_not_found", { path: folder });
  const corpusPath = plainOrCompressed(join(folder, "corpus.jsonl"));
  return { ...(await readJudgedQueries(folder)), corpus: () => rowsOf(corpusPath) };
}

/** Opens a folder with queries.jsonl (plain or .gz) and qrels.tsv. */
export async function readJudgedQueries(folder: string): Promise<JudgedQueries> {
  if (!existsSync(folder)) throw new PlatformError("eval/set_not_found", { path: folder });
  const queries: Query[] = [];
  for await (const row of rowsOf(plainOrCompressed(join(folder, "queries.jsonl")))) queries.push(row);
  const judgments = await readJudgments(plainOrCompressed(join(folder, "qrels.tsv")));
  return { name: basename(resolve(folder)), queries, judgments };
}

/** Opens the corpus of a folder that may hold no questions. */
export function readCorpus(folder: string): { readonly name: string; corpus(): AsyncIterable<CorpusRow> } {
  if (!existsSync(folder)) throw new PlatformError("eval/set_not_found", { path: folder });
  const path = plainOrCompressed(join(folder, "corpus.jsonl"));
  return { name: basename(resolve(folder)), corpus: () => rowsOf(path) };
}

/** The rows of a corpus or of questions. */
export async function* rowsOf(path: string): AsyncGenerator<CorpusRow> {
  for await (const line of readLines(path)) {
    const { id, text, title = "", meta } = parseObject(path, line);
    if (typeof id !== "string" || id === "" || /\s/.test(id)) throw brokenLine(path, line.number, expected("id"));
    if (typeof text !== "string") throw brokenLine(path, line.number, expected("text"));
    if (typeof title !== "string") throw brokenLine(path, line.number, expected("title"));
    yield { id, title, text, ...(isRecord(meta) ? { meta } : {}) };
  }
}

/** The JSON object of a line; `eval/broken_set` for anything else. */
export function parseObject(path: string, line: Line): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(line.text);
  } catch (cause) {
    throw brokenLine(path, line.number, { zh: "不是 JSON", en: "not JSON" }, cause);
  }
  if (isRecord(value)) return value;
  throw brokenLine(path, line.number, { zh: "不是 JSON 对象", en: "not a JSON object" });
}

/** True for a plain JSON object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

async function readJudgments(path: string): Promise<ReadonlyMap<string, Judgments>> {
  const byQuery = new Map<string, Map<string, number>>();
  for await (const { text, number } of readLines(path)) {
    const [query, document, score, ...more] = text.split("\t");
    if (number === 1 && score?.trim() === "score") continue;
    if (!query || !document || more.length > 0 || !/^-?\d+$/.test(score ?? "")) {
      const columns = "query-id<TAB>corpus-id<TAB>score";
      throw brokenLine(path, number, { zh: `应为 ${columns}`, en: `expected ${columns}` });
    }
    const ofQuery = byQuery.get(query) ?? new Map<string, number>();
    byQuery.set(query, ofQuery.set(document, Number(score)));
  }
  return byQuery;
}

function expected(field: string): { zh: string; en: string } {
  return { zh: `字段 ${field} 缺失或不是所需的字符串`, en: `field ${field} is missing or not the string it should be` };
}
