import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deterministicId, localPrincipal } from "@guildhall/core";
import {
  buildSegment,
  MOST_PASSAGES,
  openRuntime,
  readConfiguration,
  verticals,
  type VersionPassages,
} from "@guildhall/runtime";
import { questionWords } from "@guildhall/text";
import { rowsVertical } from "../rows-vertical.ts";
import type { SpeedEngine, SpeedPassage } from "./engine.ts";
import { incoming } from "./incoming.ts";
import { createMadeEmbedder } from "./made-embedder.ts";

const SCOPE = { principal: localPrincipal, vertical: "rows", collections: ["default"] };

/** Dimensions of the vectors that stand for an embedder's. */
const DIMENSIONS = 512;

/**
 * Our own: `whole` ranks as the product does, with names, validity and access; `vectors` besides by vectors, made ones;
 * `index` asks the collection alone, which is what the rivals do. All take passages in as the product does, stored and
 * committed.
 */
export async function createGuildhall(what: "whole" | "vectors" | "index"): Promise<SpeedEngine> {
  const data = await mkdtemp(join(tmpdir(), "guildhall-speed-"));
  const configuration = await readConfiguration("guildhall.yaml", process.env, { data });
  const runtime = await openRuntime(configuration, {
    verticals: [rowsVertical(verticals)],
    ...(what === "vectors" ? { embedder: createMadeEmbedder(DIMENSIONS) } : {}),
  });
  const rowByDocument = new Map<string, string>();
  const rowByVersion = new Map<string, string>();
  return {
    indexWords,
    async index(passages) {
      const outcomes = runtime.ingest(incoming(passages), { vertical: "rows" }, localPrincipal);
      for await (const { file, documentId = "", versionId = "", fault } of outcomes) {
        if (fault) throw fault;
        rowByDocument.set(documentId, file);
        rowByVersion.set(versionId, file);
      }
      await runtime.maintain();
      await runtime.warm(localPrincipal);
    },
    async search(question, limit) {
      if (what === "index") {
        const words = questionWords(question).map((word) => ({ word, weight: 1 }));
        const hits = await runtime.collection.containing(words, SCOPE, limit);
        return hits.map(({ versionId }) => rowByVersion.get(versionId) ?? "");
      }
      const { hits } = await runtime.rank({ text: question, verticals: ["rows"] }, localPrincipal, limit);
      return hits.map(({ document }) => rowByDocument.get(document.version.documentId) ?? "");
    },
    bytes: async () => (await runtime.collection.size(SCOPE)).bytes,
    async close() {
      await runtime.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** As many passages as a segment holds, one segment after another. */
async function indexWords(passages: AsyncIterable<SpeedPassage>): Promise<void> {
  let batch: VersionPassages[] = [];
  for await (const { id, title, text } of passages) {
    const passageId = deterministicId("passage", id);
    const versionId = deterministicId("version", id);
    batch.push({ versionId, title, labels: ["public"], passages: [{ passageId, context: title, text }] });
    if (batch.length < MOST_PASSAGES) continue;
    buildSegment(batch);
    batch = [];
  }
  buildSegment(batch);
}
