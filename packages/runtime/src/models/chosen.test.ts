import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Configuration, readConfiguration } from "../configuration.ts";
import { chooseEmbedders } from "./embedders.ts";
import { outgoingAddresses } from "./outgoing.ts";
import { chooseReranker } from "./reranker.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "guildhall-configuration-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function read(yaml: string, environment: Readonly<Record<string, string>> = {}): Promise<Configuration> {
  const file = path.join(folder, "guildhall.yaml");
  await writeFile(file, yaml);
  return readConfiguration(file, environment, {});
}

const verticals = ["trade", "craft"];
const outgoing = async (yaml: string, environment: Readonly<Record<string, string>> = {}) =>
  outgoingAddresses(await read(yaml, environment), verticals);

describe("the models that a configuration names", () => {
  it("are none, whatever addresses and keys the environment holds", async () => {
    const configuration = await read("", { OPENAI_API_KEY: "secret", OPENAI_BASE_URL: "https://models.example/v1" });

    expect(chooseEmbedders(configuration, verticals).size).toBe(0);
    expect(chooseReranker(configuration)).toBeUndefined();
    expect(outgoingAddresses(configuration, verticals)).toEqual([]);
  });

  it("are those of guildhall.yaml, or those the environment names", async () => {
    const written = await read("embedder: openai:bge-m3\nreranker: tei:bge-reranker\n", {
      TEI_BASE_URL: "http://10.0.0.7:80/",
    });
    const named = await read("embedder: openai:bge-m3\n", {
      GUILDHALL_EMBEDDER: "ollama:qwen3-embedding:0.6b",
      GUILDHALL_RERANKER: "rerank:jina-reranker-v3",
      RERANK_BASE_URL: "https://api.jina.ai/v1",
    });

    expect(chooseEmbedders(written, verticals).get("trade")?.name).toBe("openai:bge-m3");
    expect(chooseReranker(written)?.address).toBe("http://10.0.0.7:80");
    expect(chooseEmbedders(named, verticals).get("craft")).toMatchObject({
      name: "ollama:qwen3-embedding:0.6b",
      address: "http://127.0.0.1:11434",
    });
    expect(outgoingAddresses(named, verticals)).toEqual(["https://api.jina.ai/v1"]);
  });

  it("share an embedder that is named for several verticals, and keep apart what one has of its own", async () => {
    const chosen = chooseEmbedders(
      await read(
        "embedder: openai:bge-m3\nverticals:\n  craft:\n    embedder: { use: openai:bge-m3, dimensions: 512 }\n",
      ),
      [...verticals, "guild"],
    );

    expect(chosen.get("trade")).toBe(chosen.get("guild"));
    expect(chosen.get("craft")).not.toBe(chosen.get("trade"));
  });

  it("stop the start when they cannot be: unknown, without an address, misspelt", async () => {
    await expect(outgoing("embedder: bge-m3\n")).rejects.toMatchObject({ code: "model/unknown" });
    await expect(outgoing("embedder: 'openai:'\n")).rejects.toMatchObject({ code: "model/unknown" });
    await expect(outgoing("reranker: rerank:bge-reranker\n")).rejects.toMatchObject({
      code: "model/no_address",
      values: { variable: "RERANK_BASE_URL" },
    });
    await expect(outgoing("embedder: openai:a\n", { OPENAI_BASE_URL: "models.example" })).rejects.toMatchObject({
      code: "config/invalid",
      values: { key: "OPENAI_BASE_URL" },
    });
    await expect(read("embeder: openai:a\n")).rejects.toMatchObject({
      values: { key: "embeder", nearest: "embedder" },
    });
    await expect(read("embedder: { use: openai:a, dimension: 5 }\n")).rejects.toMatchObject({
      code: "config/unknown_key",
      values: { nearest: "dimensions" },
    });
  });
});
