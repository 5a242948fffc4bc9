import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openOnnxEmbedder, openOnnxReranker } from "./index.ts";
import { writeEmbeddingModel, writeRerankingModel } from "./testing/tiny-model.ts";

const texts = ["试用期最长不得超过六个月", "公务员试用期为一年", "河道采砂许可证"];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "guildhall-onnx-"));
  await writeEmbeddingModel(path.join(folder, "mean"));
  await writeEmbeddingModel(path.join(folder, "cls"), {
    "1_Pooling/config.json": { pooling_mode_cls_token: true },
  });
  await writeEmbeddingModel(path.join(folder, "prompted"), {
    "config_sentence_transformers.json": { prompts: { query: "问", passage: "文" } },
  });
  await writeRerankingModel(path.join(folder, "rerank"));
});
afterAll(() => rm(folder, { recursive: true }));

describe.skipIf(!isInstalled())("a local ONNX folder (npm install --prefix optional/models-onnx)", () => {
  it("embeds texts that share characters near each other, each vector of length 1", async () => {
    const embedder = await openOnnxEmbedder(path.join(folder, "mean"));

    const [question] = await embedder.embed(["试用期"], "question");
    const passages = await embedder.embed(texts, "passage");

    const near = passages.map((vector) => dot(question!, vector));
    expect(embedder).toMatchObject({ id: "onnx:mean" });
    expect(passages.map((vector) => Math.hypot(...vector))).toEqual(texts.map(() => expect.closeTo(1, 5)));
    expect(near[1]).toBeGreaterThan(near[0]!);
    expect(near[0]).toBeGreaterThan(0.3);
    // Only [CLS] is common to both.
    expect(near[2]).toBeCloseTo(1 / (Math.sqrt(4) * Math.sqrt(8)), 5);
  });

  it("gives a text the same vector alone and beside a longer one", async () => {
    const embedder = await openOnnxEmbedder(path.join(folder, "mean"));

    const [alone] = await embedder.embed(["试用期"], "passage");
    const [beside] = await embedder.embed(["试用期", texts[0]!], "passage");

    expect(alone).toEqual(beside);
  });

  it("takes the first token alone where the folder says so", async () => {
    const embedder = await openOnnxEmbedder(path.join(folder, "cls"));

    const [one, other] = await embedder.embed(texts, "passage");

    expect(one).toEqual(other);
  });

  it("puts the words of the folder before questions and passages", async () => {
    const [plain, prompted] = [
      await openOnnxEmbedder(path.join(folder, "mean")),
      await openOnnxEmbedder(path.join(folder, "prompted")),
    ];

    expect(await prompted.embed(["试用"], "question")).toEqual(await plain.embed(["问试用"], "question"));
    expect(await prompted.embed(["试用"], "passage")).toEqual(await plain.embed(["文试用"], "passage"));
    expect(prompted.id).not.toBe("onnx:prompted");
  });

  it("reranks with a cross-encoder", async () => {
    const reranker = await openOnnxReranker(path.join(folder, "rerank"));

    expect(await reranker.rerank("公务员试用期", [...texts, ...texts, ...texts])).toEqual([3, 6, 0, 3, 6, 0, 3, 6, 0]);
  });

  it("names the file that a folder lacks", async () => {
    await expect(openOnnxEmbedder(path.join(folder, "nowhere"))).rejects.toMatchObject({
      code: "model/broken_folder",
      values: { fault: "config.json" },
    });
  });
});

describe.skipIf(isInstalled())("without the library", () => {
  it("says how to install it", async () => {
    await expect(openOnnxEmbedder(path.join(folder, "mean"))).rejects.toMatchObject({
      code: "model/not_installed",
      values: { command: "npm install --prefix optional/models-onnx" },
    });
  });
});

function isInstalled(): boolean {
  try {
    createRequire(import.meta.url).resolve("@huggingface/transformers");
    return true;
  } catch {
    return false;
  }
}

function dot(left: Float32Array, right: Float32Array): number {
  return left.reduce((sum, value, at) => sum + value * right[at]!, 0);
}
