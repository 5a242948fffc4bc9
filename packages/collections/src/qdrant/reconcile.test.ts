import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Principal } from "@guildhall/core";
import { createArchive, openStorage } from "@guildhall/storage";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { rankedByOracle } from "../conformance/bm25-oracle.ts";
import { leastCatalogue } from "../conformance/least-catalogue.ts";
import { storedVersion } from "../conformance/stored-version.ts";
import { idsOf, scopeOf, wordsOf } from "../conformance/trial.ts";
import { standardWeights } from "../lexical/weights.ts";
import { openQdrantCollection } from "./qdrant-collection.ts";
import { startDouble, type Double } from "./testing/double.ts";

const editor: Principal = { tenant: "linzhou", labels: "all", roles: ["editor"] };
const scope = scopeOf(editor);
const regulation = (at: number) =>
  storedVersion({ key: `办法${at}`, texts: [`第${at}号办法规定试用期。`, `试用期满${"转正".repeat(at)}。`] });

describe("a file and a server that follows it", () => {
  let double: Double;
  beforeEach(async () => {
    double = await startDouble();
  });
  afterEach(() => double.close());

  async function open(directory: string) {
    const storage = await openStorage({ directory });
    const collection = await openQdrantCollection({ storage, url: double.url });
    return {
      storage,
      collection,
      archive: createArchive({ storage, catalogue: leastCatalogue, collection }),
      async end() {
        await collection.close();
        await storage.close();
      },
    };
  }
  const pointsBehind = (alias: string) => double.state.collections.get(double.state.aliases.get(alias) ?? "")?.points;

  it("are brought together again when points were lost, changed or added on the server", async () => {
    const directory = mkdtempSync(join(tmpdir(), "guildhall-qdrant-"));
    const { collection, archive, end } = await open(directory);
    await archive.commit({ store: [regulation(1), regulation(2), regulation(3)] }, editor);
    const before = await collection.containing(wordsOf("试用期"), scope, 10);
    const points = pointsBehind(collection.alias) ?? new Map();
    const [lost, changed, model] = [...points.values()];
    points.delete(lost.id);
    points.set(changed.id, { ...changed, payload: { ...changed.payload, stage: 0 } });
    points.set("stray", { ...model, id: "stray", payload: { ...model.payload, version: "stray" } });

    const righted = await collection.reconcile({ thoroughly: true });

    expect(righted).toBeGreaterThan(1);
    expect(points.has("stray")).toBe(false);
    expect(points.size).toBe(6);
    expect(await collection.containing(wordsOf("试用期"), scope, 10)).toEqual(before);
    expect(await collection.reconcile({ thoroughly: true })).toBe(0);
    await end();
    rmSync(directory, { recursive: true });
  });

  it("agree whatever two processes store and remove at the same time", async () => {
    const step = fc.record({
      store: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { maxLength: 3 }),
      remove: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { maxLength: 1 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(step, step), { minLength: 1, maxLength: 6 }), async (rounds) => {
        const directory = mkdtempSync(join(tmpdir(), "guildhall-qdrant-"));
        const [one, other] = [await open(directory), await open(directory)];
        for (const pair of rounds) {
          await Promise.all(
            pair.map(({ store, remove }, at) =>
              (at === 0 ? one : other).archive.commit(
                {
                  store: store.map(regulation),
                  remove: remove.map((each) => regulation(each).version.documentId),
                },
                editor,
              ),
            ),
          );
        }
        const held = await one.storage.all<{ id: string }>("select version_id as id from versions");
        const live = [1, 2, 3, 4]
          .map(regulation)
          .filter(({ version }) => held.some(({ id }) => id === version.versionId));
        const expected = rankedByOracle(live, wordsOf("试用期转正"), standardWeights);

        for (const { collection } of [one, other]) {
          const hits = await collection.containing(wordsOf("试用期转正"), scope, 50);
          expect(new Set(idsOf(hits))).toEqual(new Set(idsOf(expected)));
          for (const [at, { score }] of hits.entries())
            expect(Math.abs(score / (expected[at]?.score ?? 0) - 1)).toBeLessThan(1e-4);
        }
        expect(
          [...(pointsBehind(one.collection.alias)?.values() ?? [])].filter(({ payload }) => payload["published"]),
        ).toHaveLength(live.length * 2);
        await one.end();
        await other.end();
        rmSync(directory, { recursive: true });
      }),
      { numRuns: 8, seed: 20261123 },
    );
  }, 300_000);
});
