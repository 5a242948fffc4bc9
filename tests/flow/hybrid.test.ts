import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { localPrincipal } from "@guildhall/core";
import { incomingFrom, type IngestOutcome } from "@guildhall/ingest";
import { type Partner, startPartner } from "@guildhall/models/partner";
import { type Configuration, openRuntime, type Runtime, type RuntimeParts } from "@guildhall/runtime";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

let folder: string;
let partner: Partner;
let opened: Runtime[];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "guildhall-hybrid-"));
  partner = await startPartner();
  opened = [];
});

afterEach(async () => {
  for (const runtime of opened) await runtime.close();
  await partner.close();
  await rm(folder, { recursive: true });
});

async function open(more: Partial<Configuration> = {}, parts: RuntimeParts = {}): Promise<Runtime> {
  for (const runtime of opened.splice(0)) await runtime.close();
  const clock = { now: () => new Date("2026-11-23T04:00:00Z"), today: () => "2026-11-23" };
  const servers = { OPENAI_BASE_URL: `${partner.address}/v1`, OLLAMA_BASE_URL: partner.address, RERANK_BASE_URL: `${partner.address}/v1`, TEI_BASE_URL: partner.address }; // prettier-ignore
  const data = path.join(folder, "data");
  const runtime = await openRuntime(
    { data, timeZone: "Asia/Shanghai", model: "extractive", servers, ...more },
    { clock, ...parts },
  );
  opened.push(runtime);
  return runtime;
}

async function takeIn(runtime: Runtime, vertical: string, name: string, text: string): Promise<IngestOutcome> {
  const file = path.join(folder, name);
  await writeFile(file, text);
  const outcomes = [];
  for await (const outcome of runtime.ingest(incomingFrom([file], {}), { vertical }, localPrincipal))
    outcomes.push(outcome);
  return outcomes[0]!;
}

async function found(runtime: Runtime, text: string, vertical = "government") {
  const [result] = await runtime.search({ text, verticals: [vertical] }, localPrincipal, 5);
  return { passages: result?.retrieved.passages ?? [], steps: result?.retrieved.steps ?? [] };
}

const rule = `临州市河道采砂管理办法

第一条　为了加强河道采砂管理，制定本办法。

第二条　采砂许可证的有效期限为二年。

第三条　本办法自2015年5月1日起施行。
`;
const vectorsFrom = async (runtime: Runtime) =>
  (await found(runtime, "采砂许可证有效期限")).passages[0]?.reasons.map(({ step }) => step) ?? [];

describe("retrieval by words and by meaning", () => {
  it("finds by both, reranks, and says so of each passage", async () => {
    const runtime = await open({ embedder: "openai:bge-m3", reranker: "rerank:bge-reranker-v2-m3" });
    await takeIn(runtime, "government", "办法.txt", rule);

    const { passages, steps } = await found(runtime, "采砂许可证有效期限");

    expect(passages[0]?.passage.text).toContain("二年");
    expect(passages[0]?.reasons.map(({ step }) => step)).toEqual(["lexical", "dense", "rerank"]);
    expect(steps.map(({ step }) => step)).toEqual(expect.arrayContaining(["dense", "rerank"]));
  });

  it("keeps the fused order when the reranker fails, and says so", async () => {
    const runtime = await open({ embedder: "openai:bge-m3", reranker: "tei:bge-reranker-v2-m3" });
    await takeIn(runtime, "government", "办法.txt", rule);
    await found(runtime, "采砂许可证有效期限");
    partner.order({ kind: "status", status: 404 });

    const { passages, steps } = await found(runtime, "采砂许可证有效期限");

    expect(passages[0]?.reasons.map(({ step }) => step)).toEqual(["lexical", "dense"]);
    expect(steps.find(({ step }) => step === "rerank")?.note?.zh).toContain("重排");
  });

  it("embeds a question once, for however many verticals", async () => {
    const runtime = await open({ embedder: "ollama:bge-m3" });
    await takeIn(runtime, "government", "办法.txt", rule);
    await takeIn(runtime, "medical", "说明.txt", "阿司匹林肠溶片说明书\n\n【适应症】用于解热镇痛。\n");
    const before = partner.received.length;

    await runtime.search({ text: "采砂许可证", verticals: ["government", "medical", "finance"] }, localPrincipal, 5);

    expect(partner.received.length).toBe(before + 1);
  });

  it("gives a vertical its own embedder", async () => {
    const runtime = await open({
      embedder: "openai:bge-m3",
      verticals: { medical: { embedder: { use: "ollama:medical-embed", dimensions: 64 } } },
    });
    await takeIn(runtime, "government", "办法.txt", rule);
    await takeIn(runtime, "medical", "说明.txt", "阿司匹林肠溶片说明书\n\n【适应症】用于解热镇痛。\n");

    const paths = partner.received.map(({ path: where, body }) => `${where} ${String(body["model"])}`);
    expect(new Set(paths)).toEqual(new Set(["/v1/embeddings bge-m3", "/api/embed medical-embed"]));
    expect(
      (await found(runtime, "阿司匹林的适应症", "medical")).passages[0]?.reasons.map(({ step }) => step),
    ).toContain("dense");
  });
});

describe("a data folder and its embedder", () => {
  it("is opened without a request once it is known how many dimensions there are", async () => {
    await takeIn(await open({ embedder: "openai:bge-m3" }), "government", "办法.txt", rule);
    const before = partner.received.length;

    const runtime = await open({ embedder: "openai:bge-m3" });

    expect(partner.received.length).toBe(before);
    expect(await vectorsFrom(runtime)).toEqual(["lexical", "dense"]);
  });

  it("does not open with another embedder, until it is indexed anew", async () => {
    await takeIn(await open({ embedder: "openai:bge-m3" }), "government", "办法.txt", rule);
    const other = { embedder: { use: "ollama:qwen3-embedding", dimensions: 64 } };

    await expect(open(other)).rejects.toMatchObject({
      code: "embedder/other_folder",
      values: { vertical: "government", found: "openai:bge-m3 64", wanted: "ollama:qwen3-embedding 64" },
    });
    const repair = await open(other, { isForRepair: true });
    expect(await repair.checkModels()).toContainEqual(expect.objectContaining({ fault: expect.objectContaining({ code: "embedder/other_folder" }) })); // prettier-ignore
    const progress = [];
    for await (const reached of repair.reindex()) progress.push(reached);

    expect(progress).toContainEqual({ step: "vectors", vertical: "government", done: 4, total: 4 });
    expect(await vectorsFrom(await open(other))).toEqual(["lexical", "dense"]);
  });

  it("does not open with an embedder while passages lack vectors; indexing anew adds those alone", async () => {
    await takeIn(await open(), "government", "旧.txt", rule);

    await expect(open({ embedder: "openai:bge-m3" })).rejects.toMatchObject({ code: "embedder/missing_vectors" });
    const repair = await open({ embedder: "openai:bge-m3" }, { isForRepair: true });
    partner.order({ kind: "obedient" }, { kind: "status", status: 400 });
    await expect(exhaust(repair.reindex())).rejects.toMatchObject({ code: "model/refused" });
    await exhaust(repair.reindex());

    expect(await vectorsFrom(await open({ embedder: "openai:bge-m3" }))).toEqual(["lexical", "dense"]);
  });

  it("takes nothing in when the embedder fails, and says why", async () => {
    const runtime = await open({ embedder: "openai:bge-m3" });
    partner.order({ kind: "dimensions", dimensions: 8 });

    await expect(takeIn(runtime, "government", "办法.txt", rule)).rejects.toMatchObject({
      code: "embedder/wrong_dimensions",
    });
    expect((await found(runtime, "采砂许可证")).passages).toEqual([]);
    expect((await takeIn(runtime, "government", "办法.txt", rule)).outcome).toBe("stored");
  });

  it("tells what is wrong with each model that is set", async () => {
    const runtime = await open(
      { embedder: "openai:bge-m3", reranker: "rerank:bge-reranker-v2-m3" },
      { isForRepair: true },
    );
    partner.order({ kind: "status", status: 401 });

    const checks = await runtime.checkModels();

    expect(checks.map(({ kind, fault }) => fault?.code ?? kind)).toEqual([
      "model/key_refused",
      "embedder",
      "embedder",
      "reranker",
    ]);
    expect(checks.at(-1)?.address).toBe(`${partner.address}/v1`);
  });
});

async function exhaust(generator: AsyncGenerator<unknown>): Promise<void> {
  for await (const _ of generator);
}
