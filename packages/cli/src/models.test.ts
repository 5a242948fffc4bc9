import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Partner, startPartner } from "@guildhall/models/partner";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { jsonLines, runCommand } from "./testing/run-command.ts";

let data = "";
let partner: Partner;
beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), "guildhall-models-"));
  partner = await startPartner({ key: "secret", mind: "quoting" });
  vi.stubEnv("VLLM_BASE_URL", `${partner.address}/v1`);
  vi.stubEnv("VLLM_API_KEY", "secret");
  vi.stubEnv("GUILDHALL_MODEL", "vllm:qwen3-8b");
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await partner.close();
  rmSync(data, { recursive: true, force: true });
});

const run = (...words: readonly string[]) => runCommand(...words, "--data", data, "--json", "--lang", "zh");

describe("guildhall models", () => {
  it("lists what is set and where it is, and asks nobody", async () => {
    const listed = await run("models");

    expect(jsonLines(listed)).toMatchObject([
      {
        name: "vllm:qwen3-8b",
        use: "answers",
        address: `${partner.address}/v1`,
        key: { variable: "VLLM_API_KEY", isSet: true },
      },
      { name: "extractive", use: "stand-in" },
    ]);
    expect(listed.stdout).not.toContain("secret");
    expect(partner.received).toEqual([]);
  });

  it("names the servers that can be used", async () => {
    const providers = jsonLines<{ provider: string }>(await run("models", "providers"));

    expect(providers.map(({ provider }) => provider)).toEqual(
      expect.arrayContaining([
        "qwen",
        "ernie",
        "hunyuan",
        "doubao",
        "spark",
        "yi",
        "deepseek",
        "glm",
        "kimi",
        "minimax",
        "vllm",
        "ollama",
        "llamacpp",
        "xinference",
        "anthropic",
        "google",
      ]),
    );
  });

  it("checks each with one small request", async () => {
    const well = await run("models", "check");
    vi.stubEnv("VLLM_API_KEY", "wrong");
    const refused = await run("models", "check");
    vi.stubEnv("VLLM_BASE_URL", "http://127.0.0.1:9/v1");
    const gone = await run("models", "check");

    expect(jsonLines(well)).toMatchObject([{ kind: "model", name: "vllm:qwen3-8b", firstMs: expect.any(Number) }]);
    expect(well.exit).toBe(0);
    expect(refused).toMatchObject({ exit: 1, stdout: expect.stringContaining("VLLM_API_KEY") });
    expect(gone).toMatchObject({ exit: 1, stdout: expect.stringContaining("model/unreachable") });
  });

  it("lets each answer a question and shows what it says and takes", async () => {
    const [tried] = jsonLines<{ sentences: { text: string }[] }>(await run("models", "try", "摊位可以转租吗？"));

    expect(tried).toMatchObject({
      name: "vllm:qwen3-8b",
      wholeMs: expect.any(Number),
      usage: { inputTokens: expect.any(Number) },
    });
    expect(tried?.sentences.map(({ text }) => text)).toContain("第四条　摊位不得转租。");
  });

  it("knows the wrong use", async () => {
    expect((await run("models", "sing")).exit).toBe(2);
  });
});

describe("ask with a base model", () => {
  it("answers by it and records which, and by quotation when it cannot", async () => {
    writeFileSync(join(data, "办法.md"), "# 青禾镇集市摊位管理办法\n\n第一条 摊位费按月收取，每个摊位每月八十元。\n");
    await run("ingest", "government", join(data, "办法.md"));
    const [answered] = jsonLines(await run("ask", "government", "摊位费每月多少元？"));
    partner.order({ kind: "status", status: 404 });
    const [replaced] = jsonLines(await run("ask", "government", "摊位费每月多少元？"));
    const [none] = jsonLines(await run("ask", "government", "摊位费每月多少元？", "--model", "extractive"));

    expect(answered).toMatchObject({ status: "answered", model: { provider: "vllm", id: "qwen3-8b" } });
    expect(replaced).toMatchObject({
      model: { id: "extractive" },
      notices: expect.arrayContaining([expect.objectContaining({ kind: "other_model" })]),
    });
    expect(none).toMatchObject({ model: { id: "extractive" } });
    expect(partner.received).toHaveLength(2);
  });
});
