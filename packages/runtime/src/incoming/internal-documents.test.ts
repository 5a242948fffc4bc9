import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { localPrincipal, type Principal } from "@guildhall/core";
import { incomingFile } from "@guildhall/ingest";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Configuration } from "../configuration.ts";
import { openRuntime } from "../open-runtime.ts";
import type { Runtime } from "../runtime.ts";

const clerk: Principal = { ...localPrincipal, labels: [] };
const remote = {
  model: { use: "qwen:qwen-plus", streams: true, isInHouse: false, promptTokens: 6000, options: {} },
} as unknown as Partial<Configuration>;
const MARKED = "内部资料 注意保存\n临州市政务服务管理局简报\n第一季度窗口办件量为三千二百件。\n";

let data = "";
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "guildhall-internal-"));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

describe("a document that is marked for inside use only", () => {
  it("is refused where the public is served, and nothing of it is held", async () => {
    await withRuntime({}, async (runtime) => {
      const outcome = await takeIn(runtime);

      expect(outcome).toMatchObject({ outcome: "failed", fault: { code: "ingest/internal_only" } });
      expect(await heldBy(runtime, localPrincipal)).toBe(0);
    });
  });

  it("is held inside an institution for those who may see what is internal, whatever labels are given later", async () => {
    await withRuntime({ profile: "cn-internal" }, async (runtime) => {
      const outcome = await takeIn(runtime);
      const again = await takeIn(runtime, { labels: ["office"] });

      expect([outcome.outcome, again.outcome]).toEqual(["stored", "replaced"]);
      expect(await heldBy(runtime, clerk)).toBe(0);
      const { documents } = await runtime.catalogue.list({ vertical: "government", limit: 9 }, localPrincipal);
      expect(documents.map(({ version }) => version.labels)).toEqual([["internal", "office"]]);
    });
  });

  it("takes the versions that were held before the mark with it, also where other labels are given at once", async () => {
    await withRuntime({ profile: "cn-internal" }, async (runtime) => {
      await takeIn(runtime, {}, localPrincipal, MARKED.replace("内部资料 注意保存\n", ""));
      const marked = await takeIn(runtime, { labels: ["office"] });

      expect(marked.outcome).toBe("replaced");
      const versions = await runtime.catalogue.history(marked.documentId ?? "", localPrincipal);
      expect(versions.map(({ version }) => version.labels)).toEqual([
        ["internal", "office"],
        ["internal", "office"],
      ]);
      expect(await heldBy(runtime, { ...clerk, labels: ["office"] })).toBe(0);
    });
  });

  it("comes only from whom may see such documents himself", async () => {
    await withRuntime({ profile: "cn-internal" }, async (runtime) => {
      expect(await takeIn(runtime, {}, clerk)).toMatchObject({ fault: { code: "access/label_not_held" } });
    });
  });

  it("does not come in where a model outside would see its text, and keeps such a model out while it is held", async () => {
    await withRuntime({ profile: "cn-internal", ...remote }, async (runtime) => {
      expect(await takeIn(runtime)).toMatchObject({ fault: { code: "ingest/internal_only" } });
    });
    await withRuntime({ profile: "cn-internal" }, takeIn);

    await expect(withRuntime({ profile: "cn-internal", ...remote }, async () => undefined)).rejects.toMatchObject({
      code: "config/internal_outside",
    });
  });
});

async function withRuntime(more: Partial<Configuration>, use: (runtime: Runtime) => Promise<unknown>): Promise<void> {
  const runtime = await openRuntime({ data, timeZone: "Asia/Shanghai", model: "extractive", ...more });
  try {
    await use(runtime);
  } finally {
    await runtime.close();
  }
}

async function takeIn(
  runtime: Runtime,
  how: { readonly labels?: readonly string[] } = {},
  principal: Principal = localPrincipal,
  text = MARKED,
) {
  async function* one() {
    yield { file: "简报.txt", incoming: incomingFile(Buffer.from(text), "简报.txt", {}) };
  }
  for await (const outcome of runtime.ingest(one(), { vertical: "government", ...how }, principal)) return outcome;
  throw new Error("no outcome");
}

async function heldBy(runtime: Runtime, principal: Principal): Promise<number> {
  return (await runtime.catalogue.count({ vertical: "government" }, principal)).documents;
}
