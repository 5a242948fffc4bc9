import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Transport } from "../remote/endpoint.ts";
import { type Behaviour, type Partner, startPartner } from "../testing/partner.ts";
import { bigramVector } from "../testing/speaks/bigram-vector.ts";
import { openOllamaEmbedder } from "./ollama-embedder.ts";
import { openOpenAiEmbedder } from "./openai-embedder.ts";

let partner: Partner;
let pauses: number[];
const transport: Transport = {
  fetch: (url, init) => fetch(url, init),
  pause: async (milliseconds, signal) => {
    signal?.throwIfAborted();
    pauses.push(milliseconds);
  },
  random: () => 0,
};

beforeEach(async () => {
  partner = await startPartner({ key: "secret" });
  pauses = [];
});
afterEach(() => partner.close());

const endpoint = (path: string) => ({ address: partner.address + path, key: "secret", keyVariable: "OPENAI_API_KEY" });
const openAi = (settings = {}, model = "bge-m3") => openOpenAiEmbedder(endpoint("/v1"), model, settings, transport);
const ollama = (settings = {}) => openOllamaEmbedder(endpoint(""), "bge-m3", settings, transport);
const texts = Array.from({ length: 100 }, (_, at) => `第${at}条　试用期最长不得超过${at}个月。`);

describe.each([
  ["openai", openAi],
  ["ollama", ollama],
] as const)("an embedder of %s", (name, open) => {
  it("asks how many dimensions there are where nobody said so", async () => {
    expect(await open()).toMatchObject({ id: `${name}:bge-m3`, dimensions: 64 });
    expect(partner.received).toHaveLength(1);
  });

  it("asks nothing before the first text where the dimensions are set", async () => {
    const embedder = await open({ dimensions: 64 });

    expect(partner.received).toEqual([]);
    expect(await embedder.embed([], "passage")).toEqual([]);
    expect(partner.received).toEqual([]);
  });

  it("embeds many texts in batches and keeps their order", async () => {
    const embedder = await open({ dimensions: 64 });

    const vectors = await embedder.embed(texts, "passage");

    expect(vectors).toEqual(texts.map((text) => bigramVector(text, 64)));
    expect(partner.received.length).toBe(4);
  });

  it("puts the words before a text that the model wants there, which make it another embedder", async () => {
    const embedder = await open({ dimensions: 64, questionPrefix: "query: ", passagePrefix: "passage: " });

    const [question, passage] = [await embedder.embed(["试用"], "question"), await embedder.embed(["试用"], "passage")];

    expect(question).toEqual([bigramVector("query: 试用", 64)]);
    expect(passage).toEqual([bigramVector("passage: 试用", 64)]);
    expect(embedder.id).not.toBe((await open({ dimensions: 64 })).id);
  });

  it("refuses vectors of another size", async () => {
    const embedder = await open({ dimensions: 64 });
    partner.order({ kind: "dimensions", dimensions: 32 });

    await expect(embedder.embed(["试用"], "question")).rejects.toMatchObject({
      code: "embedder/wrong_dimensions",
      values: { model: "bge-m3", expected: 64, got: 32 },
    });
  });

  it("refuses the vectors of another model, and takes another spelling of the same", async () => {
    const embedder = await open({ dimensions: 64 });

    partner.order({ kind: "other model", model: "BAAI/bge-m3" });
    expect(await embedder.embed(["试用"], "question")).toHaveLength(1);
    partner.order({ kind: "other model", model: "nomic-embed-text" });
    await expect(embedder.embed(["试用"], "question")).rejects.toMatchObject({ code: "embedder/other_model" });
  });

  it.each([
    ["busy", { kind: "status", status: 429 }],
    ["failing", { kind: "status", status: 500 }],
    ["cut off", { kind: "half a body" }],
    ["silent", { kind: "hang up" }],
    ["garbage", { kind: "garbage" }],
  ] as const satisfies readonly (readonly [string, Behaviour])[])(
    "tries again after a reply that is %s",
    async (_, order) => {
      const embedder = await open({ dimensions: 64 });
      partner.order(order, order);

      expect(await embedder.embed(["试用"], "question")).toEqual([bigramVector("试用", 64)]);
      expect(pauses).toEqual([500, 1000]);
    },
  );
});

describe("an embedder whose server fails", () => {
  const failing = async (...orders: readonly Behaviour[]) => {
    const embedder = await openAi({ dimensions: 64 });
    partner.order(...orders);
    return embedder.embed(["试用"], "question");
  };
  const four = (order: Behaviour) => [order, order, order, order];

  it("waits as long as the server asks", async () => {
    await failing({ kind: "status", status: 429, retryAfter: "7" });

    expect(pauses).toEqual([7000]);
  });

  it.each([
    ["model/overloaded", four({ kind: "status", status: 503 })],
    ["model/garbled", four({ kind: "garbage" })],
    ["model/unreachable", four({ kind: "half a body" })],
    ["model/refused", [{ kind: "status", status: 400 }]],
    ["model/not_there", [{ kind: "status", status: 404 }]],
    ["model/key_refused", [{ kind: "status", status: 403 }]],
  ] as const satisfies readonly (readonly [string, readonly Behaviour[]])[])("says %s", async (code, orders) => {
    await expect(failing(...orders)).rejects.toMatchObject({ code });
    expect(partner.received).toHaveLength(orders.length);
  });

  it("names the variable of a key that is refused, and never the key", async () => {
    const wrong = { ...endpoint("/v1"), key: "wrong" };

    const error: unknown = await openOpenAiEmbedder(wrong, "bge-m3", {}, transport).catch((thrown: unknown) => thrown);

    expect(error).toMatchObject({ code: "model/key_refused", values: { variable: "OPENAI_API_KEY", status: 401 } });
    expect(String(error)).not.toContain("wrong");
  });

  it("says that nobody listens at the address", async () => {
    const embedder = await openAi({ dimensions: 64 });
    await partner.close();

    await expect(embedder.embed(["试用"], "question")).rejects.toMatchObject({ code: "model/unreachable" });
  });

  it("stops with the first batch that fails", async () => {
    const embedder = await openAi({ dimensions: 64 });
    partner.order({ kind: "status", status: 400 });

    await expect(embedder.embed([...texts, ...texts, ...texts], "passage")).rejects.toMatchObject({
      code: "model/refused",
    });
    expect(partner.received.length).toBeLessThan(10);
  });

  it("ends when nobody waits any more, for that reason", async () => {
    const embedder = await openAi({ dimensions: 64 });
    partner.order({ kind: "slow" });
    const abort = new AbortController();

    const embedding = embedder.embed(["试用"], "question", abort.signal);
    abort.abort(new Error("nobody waits"));

    await expect(embedding).rejects.toThrow("nobody waits");
  });
});

describe("an embedder that knows one language", () => {
  const english = ["The probation period is six months.", "A worker may resign."];

  it("refuses texts that are mostly of another", async () => {
    const declared = await openAi({ dimensions: 64, languages: ["en"] });
    const byName = await openAi({ dimensions: 64 }, "BAAI/bge-small-en-v1.5");
    const chinese = await openAi({ dimensions: 64 }, "bge-large-zh-v1.5");

    for (const embedder of [declared, byName])
      await expect(embedder.embed(["试用期最长不得超过六个月。", "GB 18030"], "passage")).rejects.toMatchObject({
        code: "embedder/wrong_language",
        values: { found: "zh", languages: "en" },
      });
    await expect(chinese.embed(english, "passage")).rejects.toMatchObject({ code: "embedder/wrong_language" });
    expect(partner.received).toEqual([]);
  });

  it("takes its own, a few foreign texts among it, and anything where it is said to know it", async () => {
    const embedder = await openAi({ dimensions: 64, languages: ["en"] });
    const told = await openAi({ dimensions: 64, languages: ["zh", "en"] }, "bge-small-en");

    expect(await embedder.embed([...english, "试用期"], "passage")).toHaveLength(3);
    expect(await told.embed(["试用期"], "passage")).toHaveLength(1);
  });
});
