import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readSet, type CorpusRow } from "./read-set.ts";
import { evaluateRetrieval } from "./retrieval.ts";
import { readRun, writeRun } from "./run-file.ts";

const provenance = { command: "guildhall eval retrieval --set 社保", date: "2026-11-23", commit: "abc1234" };
const corpus = ["养老 退休", "医保 报销", "工伤 认定"].map((text, index) => ({ id: `d${index}`, title: "", text }));
let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "guildhall-eval-"));
  await writeFile(join(folder, "corpus.jsonl.gz"), gzipSync(jsonLines(corpus)));
  await writeFile(
    join(folder, "queries.jsonl"),
    jsonLines([
      { id: "q1", text: "报销" },
      { id: "q2", text: "退休" },
      { id: "q3", text: "无人判过" },
    ]),
  );
  await writeFile(join(folder, "qrels.tsv"), "query-id\tcorpus-id\tscore\nq1\td1\t1\nq2\td0\t1\nq2\td2\t1\n");
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe("readSet", () => {
  it("reads a folder with packed and plain files", async () => {
    const set = await readSet(folder);

    expect(set.queries.map(({ id }) => id)).toEqual(["q1", "q2", "q3"]);
    expect(set.judgments.get("q2")).toEqual(
      new Map([
        ["d0", 1],
        ["d2", 1],
      ]),
    );
    expect(await collect(set.corpus())).toEqual(corpus);
  });

  it("names the path that is not there", async () => {
    await expect(readSet(join(folder, "没有"))).rejects.toMatchObject({ code: "eval/set_not_found" });
  });

  it("names the file, the line and the fault", async () => {
    await writeFile(join(folder, "queries.jsonl"), '{"id":"q1","text":"报销"}\n\n{"id":"q2"}\n');

    await expect(readSet(folder)).rejects.toMatchObject({
      code: "eval/broken_set",
      values: { file: "queries.jsonl", line: 3 },
    });
  });

  it("refuses judgments without three columns", async () => {
    await writeFile(join(folder, "qrels.tsv"), "query-id\tcorpus-id\tscore\nq1 d1 1\n");

    await expect(readSet(folder)).rejects.toMatchObject({ values: { file: "qrels.tsv", line: 2 } });
  });

  it("says where packed data break off", async () => {
    await writeFile(join(folder, "corpus.jsonl.gz"), gzipSync(jsonLines(corpus)).subarray(0, -12));
    const set = await readSet(folder);

    await expect(collect(set.corpus())).rejects.toMatchObject({ code: "eval/broken_set" });
  });
});

describe("evaluateRetrieval", () => {
  it("counts a judged query without anything relevant as 0, as trec_eval -c does", async () => {
    await writeFile(join(folder, "qrels.tsv"), "query-id\tcorpus-id\tscore\nq1\td1\t1\nq3\td2\t0\n");

    const { summary } = await evaluateRetrieval(await readSet(folder), enginePorts(), provenance);

    expect(summary).toMatchObject({ queries: 2, "recall@10": 0.5, "mrr@10": 0.5, "ndcg@10": 0.5 });
  });

  it("measures quality over the judged queries and speed over all", async () => {
    const set = await readSet(folder);
    const ports = enginePorts();

    const { summary, run } = await evaluateRetrieval(set, ports, provenance);

    expect([...run.keys()]).toEqual(["q1", "q2", "q3"]);
    expect(summary).toMatchObject({ suite: "retrieval", queries: 2, passages: 3, ...provenance });
    expect(summary).toMatchObject({ "recall@1": 0.75, "recall@10": 0.75, "mrr@10": 1, indexSeconds: 0.01 });
    expect(summary["ndcg@10"]).toBeCloseTo((1 + 1 / (1 + 1 / Math.log2(3))) / 2, 4);
    expect(summary.intervals["mrr@10"]).toEqual([1, 1]);
    expect(summary.queryMs).toEqual({ p50: 10, p95: 10, p99: 10 });
    expect(summary.peakRssMb).toBeGreaterThan(10);
  });
});

describe("a run file", () => {
  it("is read back as it was written, in trec_eval's order", async () => {
    const path = join(folder, "run.txt");
    const found = [
      { id: "d1", score: 0.5 },
      { id: "d2", score: 0.5 },
      { id: "d0", score: 1.25 },
    ];

    await writeRun(path, new Map([["q1", found]]), "guildhall");

    expect(await readFile(path, "utf8")).toBe(
      "q1 Q0 d0 1 1.25 guildhall\nq1 Q0 d2 2 0.5 guildhall\nq1 Q0 d1 3 0.5 guildhall\n",
    );
    expect((await readRun(path)).get("q1")?.map(({ id }) => id)).toEqual(["d0", "d2", "d1"]);
  });

  it("holds no more than 100 documents a query", async () => {
    const path = join(folder, "run.txt");
    const found = Array.from({ length: 150 }, (_, index) => ({ id: `d${index}`, score: -index }));

    await writeRun(path, new Map([["q1", found]]), "guildhall");

    expect((await readRun(path)).get("q1")).toHaveLength(100);
  });

  it("is refused where a document comes twice, as trec_eval refuses it", async () => {
    await writeFile(join(folder, "run.txt"), "q1 Q0 d1 1 2 x\nq1 Q0 d1 2 1 x\n");

    await expect(readRun(join(folder, "run.txt"))).rejects.toMatchObject({
      code: "eval/broken_set",
      values: { line: 2 },
    });
  });

  it("is refused where a score is missing", async () => {
    await writeFile(join(folder, "run.txt"), "q1 Q0 d1 1 guildhall\n");

    await expect(readRun(join(folder, "run.txt"))).rejects.toMatchObject({ code: "eval/broken_set" });
  });
});

describe("a comparison", () => {
  it("sets an engine beside another over the same rows and questions", async () => {
    const set = await readSet(folder);
    const engine = { ...enginePorts(), search: () => Promise.resolve([{ id: "d1", score: 1 }]) };

    const { summary } = await evaluateRetrieval(set, enginePorts(), provenance, {
      against: { name: "医保迷", engine },
    });

    // q1 wants d1, q2 wants d0 and d2: the other finds only the first.
    expect(summary.comparison).toMatchObject({ against: "医保迷", figures: { "recall@10": 0.5 } });
    expect(summary.comparison?.differences["recall@10"]).toEqual({
      mean: 0.25,
      within90: [0, 0.5],
      within95: [0, 0.5],
    });
  });
});

describe("an ablation", () => {
  it("says what a part is worth, and nothing of parts that change no ranking", async () => {
    const set = await readSet(folder);
    const ports = enginePorts();

    const { summary } = await evaluateRetrieval(set, ports, provenance, {
      ablation: (without) => (text) => (without.includes("names") ? Promise.resolve([]) : ports.search(text)),
    });

    expect(summary.tables).toMatchObject([
      { id: "ablation", rows: [{ name: "names", figures: { "recall@10": 0.75, changed: 2 } }] },
    ]);
  });
});

/** Finds the rows that contain the query, on a stopwatch that moves ten milliseconds with every look. */
function enginePorts() {
  const rows: CorpusRow[] = [];
  let milliseconds = 0;
  return {
    async index(incoming: AsyncIterable<CorpusRow>) {
      for await (const row of incoming) rows.push(row);
    },
    search: (text: string) =>
      Promise.resolve(rows.filter((row) => row.text.includes(text)).map(({ id }) => ({ id, score: 1 }))),
    stopwatch: () => (milliseconds += 10),
  };
}

async function collect<Row>(rows: AsyncIterable<Row>): Promise<readonly Row[]> {
  const collected: Row[] = [];
  for await (const row of rows) collected.push(row);
  return collected;
}

function jsonLines(rows: readonly object[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join("");
}
