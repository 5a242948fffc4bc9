import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Principal, VersionToStore } from "@guildhall/core";
import { createArchive, openStorage } from "@guildhall/storage";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rankedByOracle } from "../conformance/bm25-oracle.ts";
import { leastCatalogue } from "../conformance/least-catalogue.ts";
import { storedVersion } from "../conformance/stored-version.ts";
import { idsOf, scopeOf, wordsOf } from "../conformance/trial.ts";
import { standardWeights } from "../lexical/weights.ts";
import { openQdrantCollection } from "./qdrant-collection.ts";
import { startDouble, type Double } from "./testing/double.ts";
import { startDying, type Death } from "./testing/dying-proxy.ts";
import { deleteCollections, pointsOf, realServer } from "./testing/real-server.ts";

interface Address {
  readonly url: string;
  readonly apiKey?: string;
}

const editor: Principal = { tenant: "linzhou", labels: "all", roles: ["editor"] };
const scope = scopeOf(editor);
const regulation = (at: number, edition = ""): VersionToStore =>
  storedVersion({ key: `办法${at}`, texts: [`第${at}号办法规定试用期。`, `期满${at}个月后转正。`], edition });
/** No retries: the process dies at its first silence. */
const impatient = { attempts: 1 };

/** A folder of its own over the server, seen through a process that may die. */
async function openParts(directory: string, address: Address, death?: Death) {
  const opened = await openStorage({ directory });
  const storage = death ? death.storage(opened) : opened;
  const collection = await openQdrantCollection({
    storage,
    ...address,
    ...(death ? { url: death.url } : {}),
    patience: impatient,
    abandonedAfterSeconds: 0,
  });
  return { storage: opened, collection, archive: createArchive({ storage, catalogue: leastCatalogue, collection }) };
}

/** How many steps opening takes before anything is committed. */
async function stepsOfOpening(directory: string, address: Address): Promise<number> {
  const watched = await startDying(address.url, Number.POSITIVE_INFINITY);
  const { storage, collection } = await openParts(directory, address, watched);
  await collection.close();
  await storage.close();
  await watched.close();
  return watched.steps.length;
}

const before = [regulation(1), regulation(2), regulation(3)];
/** Two new versions, one that is there already, one document that goes. */
const change = {
  store: [regulation(4), regulation(1, "新"), regulation(2)],
  remove: [regulation(3).version.documentId],
};
const after = [regulation(1), regulation(2), regulation(4), regulation(1, "新")];
const versionIdsOf = (versions: readonly VersionToStore[]) =>
  versions.map(({ version }) => version.versionId).toSorted();

describe.each(realServer ? ["the double", "the server at QDRANT_URL"] : ["the double"])("a commit over %s", (which) => {
  let double: Double;
  let address: Address;
  beforeAll(async () => {
    double = await startDouble();
    address = which === "the double" ? double : (realServer ?? double);
  });
  afterAll(() => double.close());

  it("happens whole or not at all, wherever its process stops, and leaves nothing behind", async () => {
    const outcomes: string[] = [];
    let opening: number | undefined;
    for (let dieAt = 0; ; dieAt += 1) {
      const directory = mkdtempSync(join(tmpdir(), "guildhall-crash-"));
      const seeded = await openParts(directory, address);
      await seeded.archive.commit({ store: before }, editor);
      await seeded.collection.close();
      await seeded.storage.close();

      opening ??= await stepsOfOpening(directory, address);
      const dying = await startDying(address.url, opening + dieAt);
      const doomed = await openParts(directory, address, dying);
      const outcome = await doomed.archive.commit(change, editor).then(
        () => "acknowledged",
        () => "refused",
      );
      await doomed.storage.close();
      const wasKilled = dying.isDead;
      const lastStep = dying.steps.at(-1);
      await dying.close();

      const { storage, collection } = await openParts(directory, address);
      const now = (await storage.all<{ id: string }>("select version_id as id from versions")).map(({ id }) => id);
      const live = [...before, ...after].filter(
        ({ version }, at, all) =>
          now.includes(version.versionId) &&
          all.findIndex((each) => each.version.versionId === version.versionId) === at,
      );
      const hits = await collection.containing(wordsOf("第1号办法试用期"), scope, 100);
      const points = await pointsOf(address, collection.alias);
      await collection.close();
      await storage.close();
      await deleteCollections(address, collection.alias);
      rmSync(directory, { recursive: true });

      const possible = outcome === "acknowledged" ? [after] : [before, after];
      expect(possible.map(versionIdsOf), lastStep).toContainEqual(now.toSorted());
      const expected = rankedByOracle(live, wordsOf("第1号办法试用期"), standardWeights);
      expect(new Set(idsOf(hits)), lastStep).toEqual(new Set(idsOf(expected)));
      for (const [at, { score }] of hits.entries())
        expect(Math.abs(score / (expected[at]?.score ?? 0) - 1), lastStep).toBeLessThan(1e-4);
      expect(points.filter(({ published }) => published === true).length, lastStep).toBe(live.length * 2);
      expect(points.length, lastStep).toBe(live.length * 2);
      if (!wasKilled) break;
      outcomes.push(now.length === before.length ? "old" : "new");
    }

    expect(outcomes.length).toBeGreaterThan(15);
    expect(outcomes.lastIndexOf("old")).toBe(outcomes.indexOf("new") - 1);
  }, 300_000);

  it("is found by the next search of another process, which finishes what the first left undone", async () => {
    const directory = mkdtempSync(join(tmpdir(), "guildhall-crash-"));
    const [one, other] = [await openParts(directory, address), await openParts(directory, address)];
    await one.archive.commit({ store: before }, editor);
    // The commit alone: nobody has told the server.
    const statements = [
      { sql: "update changes set counter = counter + 1" },
      ...(await leastCatalogue.statementsFor(change, editor)),
      ...(await one.collection.statementsFor(change, editor)),
    ];
    await one.storage.transaction(statements);

    const hits = await other.collection.containing(wordsOf("第4号办法"), scope, 100);

    expect(hits[0]?.versionId).toBe(regulation(4).version.versionId);
    expect(hits.map(({ versionId }) => versionId)).not.toContain(regulation(3).version.versionId);
    for (const each of [one, other]) {
      await each.collection.close();
      await each.storage.close();
    }
    await deleteCollections(address, one.collection.alias);
    rmSync(directory, { recursive: true });
  });

  it("stands again when the folder is brought back from a backup, or the server loses everything", async () => {
    const directory = mkdtempSync(join(tmpdir(), "guildhall-crash-"));
    const first = await openParts(directory, address);
    await first.archive.commit({ store: before }, editor);
    await first.collection.close();
    await first.storage.close();
    const backup = mkdtempSync(join(tmpdir(), "guildhall-crash-"));
    cpSync(directory, backup, { recursive: true });
    const later = await openParts(directory, address);
    await later.archive.commit({ ...change, remove: [] }, editor);
    await later.archive.commit(
      { remove: [regulation(4).version.documentId, regulation(1).version.documentId] },
      editor,
    );
    await later.archive.commit({ store: [regulation(1)] }, editor);
    await later.collection.close();
    await later.storage.close();

    const restored = await openParts(backup, address);
    const found = await restored.collection.containing(wordsOf("试用期"), scope, 100);
    const points = await pointsOf(address, restored.collection.alias);
    await deleteCollections(address, restored.collection.alias);
    await restored.collection.close();
    await restored.storage.close();
    const again = await openParts(backup, address);
    const foundAgain = await again.collection.containing(wordsOf("试用期"), scope, 100);

    expect(new Set(found.map(({ versionId }) => versionId))).toEqual(new Set(versionIdsOf(before)));
    expect(points).toHaveLength(6);
    expect(foundAgain).toEqual(found);
    await again.collection.close();
    await again.storage.close();
    await deleteCollections(address, again.collection.alias);
    for (const each of [directory, backup]) rmSync(each, { recursive: true });
  });
});
