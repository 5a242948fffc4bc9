import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Partner, startPartner } from "@guildhall/models/partner";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { jsonLines, runCommand } from "./testing/run-command.ts";

let data = "";
let partner: Partner;
beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), "guildhall-embedder-"));
  writeFileSync(join(data, "办法.md"), "# 青禾镇集市摊位管理办法\n\n第一条 摊位费按月收取，每个摊位每月八十元。\n");
  partner = await startPartner({ key: "secret" });
  vi.stubEnv("OPENAI_BASE_URL", `${partner.address}/v1`);
  vi.stubEnv("OPENAI_API_KEY", "secret");
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await partner.close();
  rmSync(data, { recursive: true, force: true });
});

const run = (...words: readonly string[]) => runCommand(...words, "--data", data, "--json", "--lang", "zh");
const useEmbedder = () => vi.stubEnv("GUILDHALL_EMBEDDER", "openai:bge-m3");

describe("an embedder set after documents came in", () => {
  it("stops a search with the name of the cure, which is then called and helps", async () => {
    await run("ingest", "government", join(data, "办法.md"));
    useEmbedder();

    const stopped = await run("search", "government", "摊位费");
    const cured = await run("reindex");
    const searched = await run("search", "government", "摊位费", "--explain");

    expect(stopped).toMatchObject({ exit: 2, stderr: expect.stringContaining("guildhall reindex") });
    expect(jsonLines(cured)).toEqual([{ reindexed: true, redivided: {}, vectors: { government: 1 } }]);
    expect(searched.exit).toBe(0);
    expect(searched.stdout).toContain('"dense"');
  });

  it("asks nobody while only the address and the key are known", async () => {
    await run("ingest", "government", join(data, "办法.md"));
    await run("search", "government", "摊位费");

    expect(partner.received).toEqual([]);
  });
});

describe("diagnose", () => {
  it("tries each model that is set, and says what to do when its key is refused", async () => {
    useEmbedder();
    const well = await run("diagnose");
    vi.stubEnv("OPENAI_API_KEY", "wrong");
    const refused = await run("diagnose");

    const [said] = jsonLines<{ models: readonly Record<string, unknown>[] }>(well);
    expect(well.exit).toBe(0);
    expect(said?.models[0]).toEqual({
      kind: "embedder",
      name: "openai:bge-m3",
      vertical: "government",
      address: `${partner.address}/v1`,
      dimensions: 64,
    });
    expect(refused.exit).toBe(1);
    expect(refused.stdout).toContain("model/key_refused");
    expect(refused.stdout).toContain("OPENAI_API_KEY");
    expect(refused.stdout).not.toContain("wrong");
  });
});
