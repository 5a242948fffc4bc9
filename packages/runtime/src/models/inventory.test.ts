import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Configuration, readConfiguration } from "../configuration.ts";
import { createAnsweringModels } from "./answering-models.ts";
import { chooseModels } from "./choose-models.ts";
import { describeModels } from "./describe-models.ts";
import { outgoingAddresses } from "./outgoing.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "guildhall-inventory-"));
});
afterEach(() => rm(folder, { recursive: true }));

const inventory = `models:
  - use: qwen:qwen-plus
    version: "2026-05-01"
    provider: 某云计算有限公司
    filing: 某市-某模型-202601010001
    region: cn-hangzhou
    purposes: [answers]
    verticals: [trade]
  - use: openai:bge-m3
    version: "1.5"
    provider: 本单位
    region: 机房
    purposes: [vectors]
`;

async function read(yaml: string, listed = inventory): Promise<Configuration> {
  await writeFile(path.join(folder, "models.yaml"), listed);
  await writeFile(path.join(folder, "guildhall.yaml"), `inventory: models.yaml\n${yaml}`);
  return readConfiguration(path.join(folder, "guildhall.yaml"), {}, {});
}
const start = async (yaml: string) => outgoingAddresses(await read(yaml), ["trade", "craft"]);

describe("the inventory of models", () => {
  it("lets in what it lists, and gives its version to answers", async () => {
    const configuration = await read("model: qwen:qwen-plus\nembedder: openai:bge-m3\n");

    expect(outgoingAddresses(configuration, ["trade"])).toHaveLength(2);
    expect(chooseModels(configuration)[0]).toMatchObject({ provider: "qwen", id: "qwen-plus", version: "2026-05-01" });
    expect(describeModels(configuration, ["trade"])).toMatchObject([
      { name: "qwen:qwen-plus", use: "answers", listed: { filing: "某市-某模型-202601010001", region: "cn-hangzhou" } },
      { name: "extractive", use: "stand-in" },
      { name: "openai:bge-m3", use: "vectors", listed: { provider: "本单位" } },
    ]);
  });

  it.each([
    ["a base model", "model: deepseek:deepseek-chat\n"],
    ["one that stands in", "model: qwen:qwen-plus\nfallbacks: [deepseek:deepseek-chat]\n"],
    ["an embedder", "embedder: openai:other\n"],
  ])("denies %s that it does not list", async (_, yaml) => {
    await expect(start(yaml)).rejects.toMatchObject({
      code: "model/not_in_inventory",
      values: { file: "models.yaml" },
    });
  });

  it("denies a model another purpose than its own", async () => {
    await expect(start("model: openai:bge-m3\n")).rejects.toMatchObject({ code: "model/not_for_this" });
  });

  it("never denies quotations", async () => {
    expect(await start("model: extractive\n")).toEqual([]);
  });

  it("lets another vertical be answered by what stands in, which says why", async () => {
    const answering = createAnsweringModels(chooseModels(await read("model: qwen:qwen-plus\n")));
    const model = await answering.forVerticals(["trade", "craft"]);
    const request = { question: "?", terms: [], evidence: [], limits: { sentences: 1, characters: 9 } };
    const pieces = [];
    for await (const piece of model.generate(request)) pieces.push(piece);

    expect(pieces).toMatchObject([
      {
        kind: "instead",
        model: { id: "extractive" },
        reason: { code: "model/not_for_this", values: { purpose: "craft" } },
      },
    ]);
    expect(model.isRemote).toBe(false);
  });

  it("stops the start when it is missing, misspelt or incomplete", async () => {
    await expect(read("", "models:\n  - use: qwen:qwen-plus\n")).rejects.toMatchObject({ code: "config/invalid" });
    await expect(read("", inventory.replace("filing", "fling"))).rejects.toMatchObject({
      code: "config/unknown_key",
      values: { nearest: "filing" },
    });
    await writeFile(path.join(folder, "guildhall.yaml"), "inventory: nowhere.yaml\n");
    await expect(readConfiguration(path.join(folder, "guildhall.yaml"), {}, {})).rejects.toMatchObject({
      code: "config/invalid",
    });
  });
});
