import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { type BaseModel, localPrincipal, type ModelRequest } from "@guildhall/core";
import { findPersonalData } from "@guildhall/guard";
import { incomingFrom } from "@guildhall/ingest";
import { openRuntime } from "@guildhall/runtime";
import { describe, expect, it } from "vitest";

/** Public notices that lie beside a checkout, never in it. */
const CORPUS = fileURLToPath(new URL("../../../shared/data/gov-ncppolicy-zh/corpus.jsonl.gz", import.meta.url));
const PSEUDONYM = /〔[A-Z_]{2,20}-\d{1,6}-[a-z\d]{4,12}〕/;
const NOTICES = 50;

describe.skipIf(!existsSync(CORPUS))("GRD-11 fifty public notices", () => {
  it("reach a model outside as they are: no name, number or address in them is covered", async () => {
    const notices = gunzipSync(readFileSync(CORPUS))
      .toString("utf8")
      .split("\n")
      .slice(0, 400)
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { id: string; title: string; text: string })
      .filter(({ text }) => findPersonalData(text).some(({ type }) => type === "PERSON" || type === "PHONE"))
      .slice(0, NOTICES);
    const shown: ModelRequest[] = [];
    const model: BaseModel = {
      id: "outside",
      provider: "test",
      version: "1",
      isRemote: true,
      // eslint-disable-next-line require-yield
      async *generate(request) {
        shown.push(request);
      },
    };
    const folder = await mkdtemp(path.join(tmpdir(), "guildhall-notices-"));
    const clock = { now: () => new Date("2026-11-26T04:00:00Z"), today: () => "2026-11-26" };
    const runtime = await openRuntime(
      { data: path.join(folder, "data"), timeZone: "Asia/Shanghai", model: "extractive" },
      { clock, model },
    );
    const file = path.join(folder, "notices.jsonl");
    await writeFile(file, notices.map((notice) => JSON.stringify(notice)).join("\n"));
    for await (const { outcome } of runtime.ingest(
      incomingFrom([file], {}),
      { vertical: "government" },
      localPrincipal,
    ))
      expect(outcome).toBe("stored");
    for (const { title } of notices) await runtime.ask({ text: title, verticals: ["government"] }, localPrincipal);
    await runtime.close();
    await rm(folder, { recursive: true });

    const texts = shown.flatMap(({ evidence }) => evidence.flatMap(({ text, context }) => [text, context]));
    expect(notices).toHaveLength(NOTICES);
    expect(texts.length).toBeGreaterThan(NOTICES);
    expect(texts.filter((text) => PSEUDONYM.test(text))).toEqual([]);
  }, 300_000);
});
