import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readConfiguration } from "./configuration.ts";

describe("readConfiguration", () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "guildhall-configuration-"));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  const read = (yaml: string, environment: Record<string, string> = {}) => {
    const file = join(directory, "guildhall.yaml");
    writeFileSync(file, yaml);
    return readConfiguration(file, environment, {});
  };
  const server = { QDRANT_URL: "http://10.0.0.5:6333", QDRANT_API_KEY: "k" };

  it("lets an address in the environment select nothing", async () => {
    expect(await read("", server)).not.toHaveProperty("qdrant");
  });

  it("takes the server that guildhall.yaml or GUILDHALL_STORE names, with its address and key from the environment", async () => {
    const expected = {
      url: "http://10.0.0.5:6333",
      apiKey: "k",
      replicas: 1,
      quantization: "none",
      exactNearest: false,
    };

    expect((await read("store: qdrant", server)).qdrant).toEqual(expected);
    expect((await read("", { ...server, GUILDHALL_STORE: "qdrant" })).qdrant).toEqual(expected);
    expect((await read("store: qdrant\nqdrant: { replicas: 2, quantization: scalar }", server)).qdrant).toEqual({
      ...expected,
      replicas: 2,
      quantization: "scalar",
    });
  });

  it.each([{}, { QDRANT_URL: "10.0.0.5:6333" }, { QDRANT_URL: "ftp://10.0.0.5" }])(
    "wants a whole address of the server, not %o",
    async (environment) => {
      await expect(read("store: qdrant", environment)).rejects.toMatchObject({
        code: "config/invalid",
        values: { key: "QDRANT_URL" },
      });
    },
  );

  it("takes the queue that guildhall.yaml or GUILDHALL_QUEUE names, with its address from the environment", async () => {
    const environment = { REDIS_URL: "rediss://user:secret@10.0.0.6:6380/2" };

    expect(await read("", environment)).not.toHaveProperty("redis");
    expect((await read("queue: bullmq", environment)).redis).toEqual({ url: environment.REDIS_URL });
    expect((await read("", { ...environment, GUILDHALL_QUEUE: "bullmq" })).redis).toEqual({
      url: environment.REDIS_URL,
    });
  });

  it.each([{}, { REDIS_URL: "10.0.0.6:6379" }, { REDIS_URL: "http://10.0.0.6" }])(
    "wants a whole address of Redis, not %o",
    async (environment) => {
      await expect(read("queue: bullmq", environment)).rejects.toMatchObject({
        code: "config/invalid",
        values: { key: "REDIS_URL" },
      });
    },
  );

  it.each(["store: redis", "queue: rabbit", "qdrant: { replicas: 0 }"])("refuses %s", async (yaml) => {
    await expect(read(yaml)).rejects.toMatchObject({ code: "config/invalid" });
  });

  it.each([
    ["modle: extractive", "modle", "model"],
    ["qdrant: { replica: 2 }", "qdrant.replica", "replicas"],
    ["verticals: { finance: { embeder: openai:x } }", "verticals.finance.embeder", "embedder"],
    ["verticals: { finance: { embedder: { uses: openai:x } } }", "verticals.finance.embedder.uses", "use"],
    [
      "verticals: { finance: { guards: { 甲: { strenght: soft } } } }",
      "verticals.finance.guards.甲.strenght",
      "strength",
    ],
  ])("says of the misspelt key in %s that %s may be meant as %s", async (yaml, key, nearest) => {
    await expect(read(yaml)).rejects.toMatchObject({
      code: "config/unknown_key",
      values: { file: "guildhall.yaml", key, nearest },
    });
  });
});
