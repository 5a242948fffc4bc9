import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineVertical, type DividedPassage, localPrincipal, PlatformError, type Vertical } from "@guildhall/core";
import { incomingFile } from "@guildhall/ingest";
import { createCodePoints } from "@guildhall/text";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { openRuntime } from "../open-runtime.ts";

const settings = () => ({ data, timeZone: "Asia/Shanghai", model: "extractive" });
const text = "摊位费每月八十元。\n押金二百元。\n撤摊后七日内退还押金。\n";

let data = "";
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "guildhall-redivide-"));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

describe("dividing anew", () => {
  it("switches what an earlier divider divided, and leaves ids, originals and given facts as they were", async () => {
    const before = await withTrade("1", async (runtime) => {
      const { documentId, versionId } = await takeIn(runtime);
      return { documentId, versionId, found: await texts(runtime) };
    });

    await withTrade("2", async (runtime) => {
      const [trade] = runtime.verticals;
      const waiting = await runtime.countOutdated(trade!);
      const whileWaiting = await texts(runtime);
      const progress = await all(runtime.redivide());
      const [held] = await runtime.catalogue.history(before.documentId, localPrincipal);
      const original = await runtime.catalogue.original(before.versionId, localPrincipal);

      expect(before.found).toEqual(["押金二百元。\n"]);
      expect(waiting).toBe(1);
      expect(whileWaiting).toEqual(before.found);
      expect(progress).toEqual([{ vertical: "trade", done: 1, failed: 0, total: 1 }]);
      expect(await texts(runtime)).toEqual([text]);
      expect(held?.version).toMatchObject({
        versionId: before.versionId,
        title: "集市规矩",
        labels: ["clerks"],
        facts: { issuer: "青禾镇集市", sources: { issuer: "given" } },
        division: { way: "whole", divider: "2", givenTitle: "集市规矩" },
      });
      expect(Buffer.from(original ?? []).toString()).toBe(text);
      expect(await runtime.countOutdated(trade!)).toBe(0);
      expect(await all(runtime.redivide())).toEqual([]);
    });
  });

  it("does not bring back a document that was removed meanwhile, nor labels that were changed", async () => {
    await withTrade("1", async (runtime) => {
      const { documentId, versionId } = await takeIn(runtime);
      const { reading, held } = await stored(runtime, versionId);
      const redivide = [{ version: held, reading, passages: [], keepsOriginal: true }];

      await runtime.archive.commit({ relabel: [{ documentId, labels: ["chief"] }] }, localPrincipal);
      await runtime.archive.commit({ redivide }, localPrincipal);
      const relabelled = await runtime.catalogue.history(documentId, localPrincipal);
      await runtime.remove(documentId, localPrincipal);
      await runtime.archive.commit({ redivide }, localPrincipal);

      expect(relabelled[0]?.version.labels).toEqual(["chief"]);
      expect(await runtime.catalogue.history(documentId, localPrincipal)).toEqual([]);
    });
  });

  it("leaves a document as it was when the new divider loses text, and says so", async () => {
    await withTrade("1", takeIn);

    await withTrade("3", async (runtime) => {
      const progress = await all(runtime.redivide());

      expect(progress).toEqual([{ vertical: "trade", done: 0, failed: 1, total: 1 }]);
      expect(await texts(runtime)).toEqual(["押金二百元。\n"]);
    });
  });

  it("stops between two batches when it is told to", async () => {
    await withTrade("1", takeIn);

    await withTrade("2", async (runtime) => {
      expect(await all(runtime.redivide(AbortSignal.abort()))).toEqual([]);
      expect(await texts(runtime)).toEqual(["押金二百元。\n"]);
    });
  });
});

describe("preview", () => {
  it("shows passages and facts and stores nothing", async () => {
    await withTrade("1", async (runtime) => {
      const previews = await all(runtime.preview(documents(), { vertical: "trade" }, localPrincipal));

      expect(previews.map((each) => ("prepared" in each ? each.prepared.passages.length : each.fault.code))).toEqual([
        3,
        "ingest/not_found",
      ]);
      expect(await runtime.catalogue.count({ vertical: "trade" }, localPrincipal)).toEqual({
        documents: 0,
        versions: 0,
      });
    });
  });
});

type Runtime = Awaited<ReturnType<typeof openRuntime>>;

async function withTrade<Result>(divider: string, work: (runtime: Runtime) => Promise<Result>): Promise<Result> {
  const runtime = await openRuntime(settings(), { verticals: [tradeOf(divider)] });
  try {
    return await work(runtime);
  } finally {
    await runtime.close();
  }
}

/** Divider 1 takes each line, 2 the whole text, 3 loses the first line. */
function tradeOf(dividerVersion: string): Vertical {
  const starts = { "1": (lines: number) => lines, "2": () => 1, "3": (lines: number) => lines }[dividerVersion]!;
  return defineVertical({
    apiVersion: 1,
    id: "trade",
    name: { zh: "行规", en: "Trade rules" },
    dividerVersion,
    facts: z.record(z.string(), z.string()),
    validity: { basis: "none", default: "today", ended: "mark" },
    divide({ reading, fileName, givenTitle, givenFacts }) {
      const title = givenTitle ?? fileName;
      const lines = linesOf(reading.text);
      const whole = { ...lines[0]!, end: lines.at(-1)?.end ?? 0 };
      const passages = starts(lines.length) === 1 ? [whole] : dividerVersion === "3" ? lines.slice(1) : lines;
      const way = passages.length === 1 ? "whole" : "lines";
      return { way, rejected: [], passages, title, names: [title], facts: givenFacts, relations: [] };
    },
    identifiersIn: () => [],
    vocabulary: { aliases: {}, terms: {} },
    guards: [],
    outOfScope: [],
  });
}

function linesOf(whole: string): readonly DividedPassage[] {
  let end = 0;
  return whole
    .split(/(?<=\n)/)
    .filter((line) => line !== "")
    .map((line) => {
      const start = end;
      end += createCodePoints(line).length;
      return { start, end, path: [], locator: { kind: "characters", start, end }, identifiers: [] };
    });
}

async function takeIn(runtime: Runtime): Promise<{ documentId: string; versionId: string }> {
  const metadata = { "规矩.txt": { title: "集市规矩", issuer: "青禾镇集市", labels: ["clerks"] } };
  async function* one() {
    yield { file: "规矩.txt", incoming: incomingFile(Buffer.from(text), "规矩.txt", metadata) };
  }
  const [outcome] = await all(runtime.ingest(one(), { vertical: "trade" }, localPrincipal));
  return { documentId: outcome?.documentId ?? "", versionId: outcome?.versionId ?? "" };
}

async function* documents() {
  yield { file: "规矩.txt", incoming: incomingFile(Buffer.from(text), "规矩.txt", {}) };
  yield { file: "没有.txt", fault: new PlatformError("ingest/not_found", { file: "没有.txt" }) };
}

async function stored(runtime: Runtime, versionId: string) {
  const held = (await runtime.catalogue.versions([versionId], localPrincipal)).get(versionId)!.version;
  const reading = (await runtime.catalogue.reading(versionId, localPrincipal))!;
  return { held, reading: { ...reading, text } };
}

/** The texts found for a question about the deposit. */
async function texts(runtime: Runtime): Promise<readonly string[]> {
  const results = await runtime.search({ text: "押金多少？", verticals: ["trade"] }, localPrincipal, 1);
  return results.flatMap(({ retrieved }) => retrieved.passages.map(({ passage }) => passage.text));
}

async function all<Value>(values: AsyncIterable<Value>): Promise<readonly Value[]> {
  const found: Value[] = [];
  for await (const value of values) found.push(value);
  return found;
}
