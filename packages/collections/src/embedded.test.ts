import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Principal } from "@guildhall/core";
import { createArchive, openStorage } from "@guildhall/storage";
import { searchWords } from "@guildhall/text";
import { describe, expect, it } from "vitest";
import { describeCollection } from "./conformance/describe-collection.ts";
import { confirmedWeights, describeConfirmed } from "./conformance/describe-confirmed.ts";
import { leastCatalogue } from "./conformance/least-catalogue.ts";
import { storedVersion } from "./conformance/stored-version.ts";
import { createEmbeddedCollection, standardWeights } from "./index.ts";

const makeEmbedded = async (weights = standardWeights) => {
  const directory = mkdtempSync(join(tmpdir(), "guildhall-collection-"));
  const storage = await openStorage({ directory });
  const collection = createEmbeddedCollection({ storage, weights });
  const others: { close(): Promise<void> }[] = [];
  return {
    collection,
    archive: createArchive({ storage, catalogue: leastCatalogue, collection }),
    async reopened() {
      const other = await openStorage({ directory });
      others.push(other);
      return createEmbeddedCollection({ storage: other, weights });
    },
    async settled() {
      await collection.maintain({ everything: true });
    },
    async end() {
      for (const each of [storage, ...others]) await each.close();
      rmSync(directory, { recursive: true, force: true });
    },
    rebuilt: () => collection.rebuild(),
  };
};

describeCollection("embedded", () => makeEmbedded());
describeConfirmed("embedded", () => makeEmbedded(confirmedWeights));

describe("the embedded engine", () => {
  it("merges down to one segment when told to", async () => {
    const directory = mkdtempSync(join(tmpdir(), "guildhall-collection-"));
    const storage = await openStorage({ directory });
    const collection = createEmbeddedCollection({ storage });
    const archive = createArchive({ storage, catalogue: leastCatalogue, collection });
    const principal: Principal = { tenant: "linzhou", labels: "all", roles: ["editor"] };
    for (let at = 0; at < 5; at += 1)
      await archive.commit({ store: [storedVersion({ key: `办法${at}`, texts: ["试用期"] })] }, principal);

    await collection.maintain({ everything: true });

    expect(await collection.size({ principal, vertical: "trade", collections: ["default"] })).toMatchObject({
      passages: 5,
      dead: 0,
      segments: 1,
    });
    await storage.close();
    rmSync(directory, { recursive: true });
  });
});

describe("two processes over one folder", () => {
  it("see each other's additions, removals and merges with their next search", async () => {
    const directory = mkdtempSync(join(tmpdir(), "guildhall-collection-"));
    const make = async () => {
      const storage = await openStorage({ directory });
      const collection = createEmbeddedCollection({ storage });
      return { storage, collection, archive: createArchive({ storage, catalogue: leastCatalogue, collection }) };
    };
    const [one, other] = [await make(), await make()];
    const principal: Principal = { tenant: "linzhou", labels: "all", roles: ["editor"] };
    const scope = { principal, vertical: "trade", collections: ["default"] };
    const versions = Array.from({ length: 12 }, (_, at) =>
      storedVersion({ key: `办法${at}`, texts: [`第${at}号办法规定试用期。`] }),
    );
    const search = async (text: string) =>
      (
        await one.collection.containing(
          searchWords(text).map((word) => ({ word, weight: 1 })),
          scope,
          100,
        )
      )
        .map(({ versionId }) => versionId)
        .toSorted();
    const idsOf = (stored: typeof versions) => stored.map(({ version }) => version.versionId).toSorted();

    for (const version of versions) await other.archive.commit({ store: [version] }, principal);
    expect(await search("试用期")).toEqual(idsOf(versions));
    await other.archive.commit({ remove: versions.slice(0, 3).map(({ version }) => version.documentId) }, principal);
    expect(await search("试用期")).toEqual(idsOf(versions.slice(3)));
    expect(await other.collection.maintain()).toBeGreaterThan(0);
    expect(await search("规定")).toEqual(idsOf(versions.slice(3)));
    await other.collection.maintain({ everything: true });
    expect(await search("办法")).toEqual(idsOf(versions.slice(3)));
    await other.archive.commit({ store: versions.slice(0, 1) }, principal);
    expect(await search("规定")).toEqual(idsOf([...versions.slice(0, 1), ...versions.slice(3)]));

    for (const { storage } of [one, other]) await storage.close();
    rmSync(directory, { recursive: true });
  });

  it("find the same in the same order after one of them built the index anew", async () => {
    const directory = mkdtempSync(join(tmpdir(), "guildhall-collection-"));
    const storage = await openStorage({ directory });
    const collection = createEmbeddedCollection({ storage });
    const archive = createArchive({ storage, catalogue: leastCatalogue, collection });
    const principal: Principal = { tenant: "linzhou", labels: "all", roles: ["editor"] };
    const scope = { principal, vertical: "trade", collections: ["default"] };
    const versions = Array.from({ length: 30 }, (_, at) =>
      storedVersion({ key: `办法${at}`, texts: ["试用期".repeat((at % 7) + 1), `第${at}号办法规定合同期限。`] }),
    );
    for (const version of versions) await archive.commit({ store: [version] }, principal);
    await archive.commit({ remove: versions.slice(3, 6).map(({ version }) => version.documentId) }, principal);
    const search = () =>
      collection.containing(
        ["试用", "合同", "期"].map((word) => ({ word, weight: 1 })),
        scope,
        100,
      );
    const before = await search();

    await collection.rebuild();

    expect(await search()).toEqual(before);
    expect(await collection.size(scope)).toMatchObject({ passages: 54, dead: 0, segments: 1 });
    await storage.close();
    rmSync(directory, { recursive: true });
  });

  it("freezes the mean lengths with the commit that brings 4,096 passages, and never again", async () => {
    const directory = mkdtempSync(join(tmpdir(), "guildhall-collection-"));
    const storage = await openStorage({ directory });
    const collection = createEmbeddedCollection({ storage });
    const archive = createArchive({ storage, catalogue: leastCatalogue, collection });
    const principal: Principal = { tenant: "linzhou", labels: "all", roles: ["editor"] };
    const many = (key: string, count: number) =>
      storedVersion({ key, texts: Array.from({ length: count }, () => "试用") });
    const frozen = () => storage.all("select passages, body from averages");

    await archive.commit({ store: [many("甲", 4095)] }, principal);
    expect(await frozen()).toEqual([]);
    await archive.commit({ store: [many("乙", 1)] }, principal);
    expect(await frozen()).toEqual([{ passages: 4096, body: 4 }]);
    await archive.commit({ store: [many("丙", 50)], remove: [many("甲", 4095).version.documentId] }, principal);
    expect(await frozen()).toEqual([{ passages: 4096, body: 4 }]);

    await storage.close();
    rmSync(directory, { recursive: true });
  });
});
