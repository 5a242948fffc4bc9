import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Answering } from "./answering/answering.ts";
import { measureAnswering } from "./answering/measure-answering.ts";
import type { SpeedEngine, SpeedPassage } from "./engine.ts";
import { createGuildhall } from "./guildhall.ts";
import { loadHttp } from "./load-http.ts";
import { measureEngine } from "./measure-engine.ts";
import { runEngine } from "./run-engine.ts";
import { enginesNamed } from "./run-speed.ts";
import { readSpeedSet, shortPassages, type SpeedSet } from "./speed-set.ts";

const rows = [
  { id: "a", title: "年假办法", text: "职工连续工作一年以上的，享受带薪年休假。" },
  { id: "b", title: "差旅办法", text: "出差乘坐高铁二等座，凭票报销。" },
  { id: "c", title: "印章办法", text: "用印须经两人在场。" },
];
const questions = [
  { id: "1", text: "带薪年休假怎么算" },
  { id: "2", text: "高铁票能报销吗" },
];

async function* given(passages: readonly SpeedPassage[]): AsyncGenerator<SpeedPassage> {
  yield* passages;
}

async function all<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

const set: SpeedSet = {
  name: "small",
  questions,
  judgments: new Map([
    ["1", new Map([["a", 1]])],
    ["2", new Map([["b", 1]])],
  ]),
  passages: () => given(rows),
};

describe("measuring answers", () => {
  /** Answers that take longer each time, the second without a sentence. */
  function growing() {
    let [now, asked] = [0, 0];
    const answering: Answering = {
      async index(passages) {
        for await (const _ of passages) now += 100;
      },
      async answer() {
        asked += 1;
        now += 10 * asked;
        return { whole: 10 * asked, ...(asked === 4 ? {} : { first: 5 * asked }) };
      },
      async close() {},
    };
    return { answering, stopwatch: () => now };
  }

  it("says how long the first sentence took and how many had one, the first askings left out", async () => {
    const { answering, stopwatch } = growing();

    expect(await measureAnswering(answering, set, { stopwatch, budgetMs: 1000 })).toEqual({
      questions: 2,
      answered: 1,
      "first sentence p50 ms": 15,
      "first sentence p95 ms": 15,
      "whole answer p50 ms": 35,
      "whole answer p95 ms": 39.5,
    });
  });

  it("asks no more than the time allows", async () => {
    const { answering, stopwatch } = growing();

    expect(await measureAnswering(answering, set, { stopwatch, budgetMs: 1 })).toMatchObject({ questions: 1 });
  });
});

describe("measuring an engine", () => {
  /** An engine that finds the first passage always, with a clock that it moves itself. */
  function fixedEngine(msOfSearch: number) {
    let now = 0;
    const engine: SpeedEngine = {
      async index(passages) {
        for await (const passage of passages) now += passage.text.length > 0 ? 100 : 0;
      },
      async search(_question, limit) {
        now += msOfSearch * (limit / 10);
        return ["a"];
      },
    };
    let memory = 1000;
    const options = { stopwatch: () => now, work: () => now * 2, memory: () => (memory += 300), budgetMs: 1000 };
    return { engine, options };
  }

  it("says how long indexing and asking took, how much a passage takes and how much was found", async () => {
    const { engine, options } = fixedEngine(2);

    expect(await measureEngine(engine, set, options)).toEqual({
      "recall@10": 0.5,
      "first pass p50 top 10": 2,
      "first pass p95 top 10": 2,
      "first pass CPU ms top 10": 4,
      "p50 top 10": 2,
      "p95 top 10": 2,
      "CPU ms top 10": 4,
      "p50 top 100": 20,
      "p95 top 100": 20,
      "CPU ms top 100": 40,
      "index seconds": 0.3,
      "index CPU seconds": 0.6,
      "passages a second": 10,
      "bytes a passage": 100,
      passages: 3,
      questions: 2,
    });
  });

  it("asks a slow engine as many questions as the budget allows, and one at least", async () => {
    const { engine, options } = fixedEngine(5000);

    expect(await measureEngine(engine, set, options)).toMatchObject({ questions: 1, "recall@10": 1 });
  });

  it("measures our own engines over a folder of their own", async () => {
    for (const what of ["whole", "vectors", "index"] as const) {
      const engine = await createGuildhall(what);

      const figures = await measureEngine(engine, set, {
        stopwatch: () => 0,
        work: () => 0,
        memory: () => 0,
        budgetMs: 1,
      });

      expect(figures).toMatchObject({ "recall@10": 1, passages: 3, questions: 2 });
      expect(figures["bytes a passage"]).toBeGreaterThan(50);
      await engine.close?.();
    }
  });
});

describe("the passages and questions of a speed set", () => {
  it("cuts texts short and, when they run out, cuts them again elsewhere", async () => {
    const long = { id: "x", title: "", text: Array.from({ length: 250 }, (_, at) => String(at % 10)).join("") };

    const pieces = await all(shortPassages(() => given([long]), 5));

    expect(pieces.map(({ id }) => id)).toEqual(["x-0", "x-100", "x-200", "x-7", "x-107"]);
    expect(pieces[3]?.text).toBe(long.text.slice(7, 107));
    expect(await all(shortPassages(() => given([{ ...long, text: " " }]), 5))).toEqual([]);
  });

  it("makes questions where a set has none, and judges only the set as it is", async () => {
    const folder = mkdtempSync(join(tmpdir(), "guildhall-speed-set-"));
    const lines = (items: readonly unknown[]) => items.map((item) => `${JSON.stringify(item)}\n`).join("");
    writeFileSync(join(folder, "corpus.jsonl"), lines(rows));
    expect((await readSpeedSet(folder)).questions.map(({ id }) => id).toSorted()).toEqual(["a", "b", "c"]);

    writeFileSync(join(folder, "queries.jsonl"), lines(questions));
    writeFileSync(join(folder, "qrels.tsv"), "query-id\tcorpus-id\tscore\n1\ta\t1\n");

    expect(await readSpeedSet(folder)).toMatchObject({ questions: [questions[0]], judgments: expect.any(Map) });
    expect(await readSpeedSet(folder, 4)).not.toHaveProperty("judgments");
    rmSync(folder, { recursive: true });
  });
});

describe("engines side by side", () => {
  it("are chosen by the beginning of their names", () => {
    expect(enginesNamed(["guildhall"])).toEqual(["guildhall"]);
    expect(enginesNamed(["our"])).toEqual(["our index", "our vectors"]);
    expect(enginesNamed(["fts5"])).toEqual(["fts5", "fts5 + our words"]);
    expect(enginesNamed([]).length).toBeGreaterThan(8);
  });

  it("say why one gave no figures", async () => {
    const result = await runEngine({ engine: "guildhall", folder: "/nowhere/at/all", budgetMs: 1 }, 60_000);

    expect(result).toEqual({ failed: expect.stringContaining("PlatformError") });
  });
});

describe("a server under load", () => {
  it("is asked by so many clients at a time, and what it fails is counted", async () => {
    let requests = 0;
    let [now, most, open] = [0, 0, 0];
    const server = createServer((request, response) => {
      open += 1;
      most = Math.max(most, open);
      request.resume().on("end", () => {
        open -= 1;
        now += 10;
        requests += 1;
        response.writeHead(requests % 10 === 0 ? 503 : 200).end("{}");
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

    const figures = await loadHttp({
      url,
      vertical: "trade",
      questions: ["甲", "乙"],
      clients: 4,
      seconds: 1,
      stopwatch: () => now,
    });

    expect(figures["requests"]).toBe(requests);
    expect(figures["failed"]).toBe(Math.floor(requests / 10));
    expect(figures["requests a second"]).toBe(100);
    expect(most).toBeLessThanOrEqual(4);
    server.close();
  });
});
