import type { Archive, Collection, Hit, Principal, Scope } from "@guildhall/core";
import { searchWords } from "@guildhall/text";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { standardWeights } from "../lexical/weights.ts";
import { rankedByOracle } from "./bm25-oracle.ts";
import { storedVersion, type StoredVersion } from "./stored-version.ts";

/** An engine that is being tested, empty, with the archive that commits to it. */
export interface CollectionUnderTest {
  readonly collection: Collection;
  readonly archive: Archive;
  /** The same data seen by a process that starts now. */
  reopened(): Promise<Collection>;
  /** What the engine does in the background, done now. */
  settled(): Promise<void>;
  end(): Promise<void>;
}

const reader: Principal = { tenant: "linzhou", labels: "all", roles: ["reader"] };
const scopeOf = (principal: Principal, ...collections: readonly string[]): Scope => ({
  principal,
  vertical: "trade",
  collections: collections.length > 0 ? collections : ["default"],
});
const wordsOf = (text: string) => searchWords(text).map((word) => ({ word, weight: 1 }));
const idsOf = (hits: readonly Hit[]) => hits.map(({ passageId }) => passageId);

/** What every engine keeps. Each implementation calls this and adds only what is special. */
export function describeCollection(name: string, make: () => Promise<CollectionUnderTest>): void {
  describe(`the collection ${name}`, () => {
    let engine: CollectionUnderTest;
    const store = (...versions: readonly StoredVersion[]) =>
      engine.archive.commit(
        { store: versions.map(storedVersion) },
        { ...reader, tenant: versions[0]?.tenant ?? "linzhou" },
      );
    const search = (text: string, scope = scopeOf(reader), limit = 10) =>
      engine.collection.containing(wordsOf(text), scope, limit);
    const firstPassage = (version: StoredVersion) => storedVersion(version).passages[0]?.passageId ?? "";
    beforeEach(async () => {
      engine = await make();
    });
    afterEach(() => engine.end());

    const probation: StoredVersion = {
      key: "劳动合同法",
      texts: ["试用期最长不得超过六个月。", "劳动者可以解除劳动合同。"],
      identifiers: [["劳动合同法第19条"], ["劳动合同法第37条"]],
    };
    const clerks: StoredVersion = {
      key: "公务员法",
      texts: ["公务员试用期为一年。"],
      identifiers: [["公务员法第34条"]],
    };

    it("finds the passages that hold the words, best first", async () => {
      await store(probation, clerks);

      const hits = await search("试用期最长多少");

      expect(idsOf(hits)[0]).toBe(firstPassage(probation));
      expect(hits.map(({ score }) => score)).toEqual(
        hits.map(({ score }) => score).toSorted((left, right) => right - left),
      );
    });

    it("finds a word of the title, and a word longer than two characters by its parts", async () => {
      await store(probation, clerks);

      expect(idsOf(await search("公务员法"))[0]).toBe(firstPassage(clerks));
      expect(idsOf(await engine.collection.containing([{ word: "试用期", weight: 1 }], scopeOf(reader), 10))).toContain(
        firstPassage(clerks),
      );
    });

    it("orders equal scores by passage id, and keeps the order when fewer are asked for", async () => {
      await store(...Array.from({ length: 30 }, (_, at) => ({ key: `甲${at}`, title: "通知", texts: ["放假安排"] })));

      const all = idsOf(await search("放假", scopeOf(reader), 30));

      expect(all).toHaveLength(30);
      expect(all).toEqual(all.toSorted());
      expect(idsOf(await search("放假", scopeOf(reader), 7))).toEqual(all.slice(0, 7));
    });

    it("gives the order and the scores that the formula gives", async () => {
      const text = fc
        .array(fc.constantFrom("税", "法", "人", "试用", "gb", "条"), { minLength: 1, maxLength: 12 })
        .map((parts) => parts.join(""));
      const document = fc.record({ title: text, texts: fc.array(text, { minLength: 1, maxLength: 3 }) });
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(document, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
          text,
          fc.integer({ min: 0, max: 3 }),
          async (commits, question, removed) => {
            const fresh = await make();
            try {
              const versions = commits.map((documents, commit) =>
                documents.map((each, at) => storedVersion({ ...each, key: `${commit}-${at}` })),
              );
              for (const each of versions) await fresh.archive.commit({ store: each }, reader);
              const gone = versions.flat().slice(0, removed);
              await fresh.archive.commit({ remove: gone.map(({ version }) => version.documentId) }, reader);
              if (removed % 2 === 1) await fresh.settled();
              const live = versions.flat().slice(removed);

              const hits = await fresh.collection.containing(wordsOf(question), scopeOf(reader), 1000);

              const expected = rankedByOracle(live, wordsOf(question), standardWeights);
              expect(hits.length).toBe(expected.length);
              const scoreById = new Map(expected.map(({ passageId, score }) => [passageId, score]));
              for (const [at, hit] of hits.entries()) {
                expect(Math.abs(hit.score / (scoreById.get(hit.passageId) ?? 0) - 1)).toBeLessThan(1e-4);
                expect(Math.abs(hit.score / (expected[at]?.score ?? 0) - 1)).toBeLessThan(1e-4);
              }
            } finally {
              await fresh.end();
            }
          },
        ),
        { numRuns: 12, seed: 20261123 },
      );
    });

    it("says how rare words are", async () => {
      await store(probation, clerks);

      const [common = 0, rare = 0, absent = 0] = await engine.collection.rarity(
        ["试用", "最长", "渔业"],
        scopeOf(reader),
      );

      expect(common).toBeCloseTo(Math.log((3 - 2 + 0.5) / 2.5 + 1), 5);
      expect(rare).toBeGreaterThan(common);
      expect(absent).toBeGreaterThan(rare);
    });

    it("keeps tenants apart, in hits, in passages and in statistics", async () => {
      await store(probation, clerks);
      const before = await search("试用期");
      const other: Principal = { ...reader, tenant: "qingshan" };
      await store(...Array.from({ length: 20 }, (_, at) => ({ ...clerks, tenant: "qingshan", key: `公务员法${at}` })));

      expect(await search("试用期")).toEqual(before);
      expect(await search("最长", scopeOf(other))).toEqual([]);
      expect(await engine.collection.passages([firstPassage(probation)], scopeOf(other))).toEqual([]);
      expect(await engine.collection.identified(["劳动合同法第19条"], scopeOf(other))).toEqual([]);
    });

    it("does not remove what belongs to another tenant", async () => {
      await store(clerks);

      await engine.archive.commit(
        { remove: [storedVersion(clerks).version.documentId] },
        { ...reader, tenant: "qingshan" },
      );

      expect(await search("试用期")).toHaveLength(1);
    });

    it("shows a passage with labels only to whom holds all of them", async () => {
      await store({ ...clerks, labels: ["internal", "personnel"] }, probation);
      const half: Principal = { ...reader, labels: ["internal"] };
      const whole: Principal = { ...reader, labels: ["personnel", "internal", "other"] };

      expect(idsOf(await search("公务员", scopeOf(half)))).toEqual([]);
      expect(idsOf(await search("公务员", scopeOf(whole)))).toEqual([firstPassage(clerks)]);
      expect(await engine.collection.passages([firstPassage(clerks)], scopeOf(half))).toEqual([]);
      expect(await engine.collection.identified(["公务员法第34条"], scopeOf(half))).toEqual([]);
      expect((await engine.collection.size(scopeOf(half))).passages).toBe(2);
      expect((await engine.collection.size(scopeOf(whole))).passages).toBe(3);
    });

    it("forgets a removed document at once, and its statistics with it", async () => {
      await store(probation);
      const before = await search("试用期");
      await store(clerks);

      await engine.archive.commit({ remove: [storedVersion(clerks).version.documentId] }, reader);

      expect(await search("试用期")).toEqual(before);
      expect(await engine.collection.passages([firstPassage(clerks)], scopeOf(reader))).toEqual([]);
      expect(await engine.collection.identified(["公务员法第34条"], scopeOf(reader))).toEqual([]);
      expect(await (await engine.reopened()).containing(wordsOf("公务员"), scopeOf(reader), 10)).toEqual([]);
    });

    it("brings a removed document back when it is stored again", async () => {
      await store(probation, clerks);
      const before = await search("试用期");
      await engine.archive.commit({ remove: [storedVersion(clerks).version.documentId] }, reader);

      await store(clerks);

      expect(await search("试用期")).toEqual(before);
    });

    it("holds a version once, however often it is stored", async () => {
      await store(probation, clerks);
      const before = await search("试用期");

      await store(clerks);
      await store(clerks, clerks);

      expect(await search("试用期")).toEqual(before);
      expect((await engine.collection.size(scopeOf(reader))).passages).toBe(3);
      expect(await engine.collection.identified(["公务员法第34条"], scopeOf(reader))).toHaveLength(1);
    });

    it("searches several collections as one, and one without the others", async () => {
      await store(probation, { ...clerks, collection: "samples" });

      expect(idsOf(await search("试用期"))).toEqual([firstPassage(probation)]);
      expect(new Set(idsOf(await search("试用期", scopeOf(reader, "default", "samples"))))).toEqual(
        new Set([firstPassage(probation), firstPassage({ ...clerks, collection: "samples" })]),
      );
      expect(await search("试用期", scopeOf(reader, "nothing"))).toEqual([]);
    });

    it("finds passages by the identifiers they carry, in the order asked", async () => {
      await store(probation, clerks);

      const hits = await engine.collection.identified(
        ["公务员法第34条", "劳动合同法第19条", "没有第1条"],
        scopeOf(reader),
      );

      expect(hits.map(({ identifier, passageId }) => [identifier, passageId])).toEqual([
        ["公务员法第34条", firstPassage(clerks)],
        ["劳动合同法第19条", firstPassage(probation)],
      ]);
    });

    it("gives passages whole, in the order asked, and leaves out what is not there", async () => {
      await store(probation, clerks);
      const [first, second] = storedVersion(probation).passages;

      const found = await engine.collection.passages(
        [second?.passageId ?? "", firstPassage({ ...clerks, edition: "x" }), first?.passageId ?? ""],
        scopeOf(reader),
      );

      expect(found).toEqual([second, first]);
    });

    it("answers the same after reopening and after merging", async () => {
      for (let at = 0; at < 20; at += 1)
        await store({ key: `办法${at}`, texts: [`第${at}号办法规定试用期为${at}个月。`, "本办法自公布之日起施行。"] });
      await engine.archive.commit(
        {
          remove: [
            storedVersion({ key: "办法3", texts: ["第3号办法规定试用期为3个月。", "本办法自公布之日起施行。"] }).version
              .documentId,
          ],
        },
        reader,
      );
      const before = await search("试用期几个月", scopeOf(reader), 50);

      expect(await (await engine.reopened()).containing(wordsOf("试用期几个月"), scopeOf(reader), 50)).toEqual(before);
      await engine.settled();

      expect(await search("试用期几个月", scopeOf(reader), 50)).toEqual(before);
      expect(await (await engine.reopened()).containing(wordsOf("试用期几个月"), scopeOf(reader), 50)).toEqual(before);
      expect(await engine.collection.size(scopeOf(reader))).toMatchObject({ passages: 38, dead: 0, segments: 1 });
    });

    it("finds the nearest embeddings first, and says when there are none or of another size", async () => {
      await expect(engine.collection.nearest(Float32Array.of(1, 0), scopeOf(reader), 5)).rejects.toMatchObject({
        code: "collection/no_embeddings",
      });
      await store(
        {
          ...probation,
          embeddings: [
            [1, 0],
            [0, 1],
          ],
        },
        { ...clerks, embeddings: [[1, 1]] },
      );

      const hits = await engine.collection.nearest(Float32Array.of(1, 0.1), scopeOf(reader), 2);

      expect(idsOf(hits)).toEqual([firstPassage(probation), firstPassage(clerks)]);
      expect(hits[0]?.score).toBeCloseTo(1 / Math.hypot(1, 0.1), 4);
      await expect(engine.collection.nearest(Float32Array.of(1, 0, 0), scopeOf(reader), 5)).rejects.toMatchObject({
        code: "collection/wrong_dimensions",
      });
      await expect(store({ key: "三维", texts: ["三"], embeddings: [[1, 2, 3]] })).rejects.toMatchObject({
        code: "collection/wrong_dimensions",
      });
      expect(await search("三维")).toEqual([]);
    });

    it("shows the nearest only of what is there and may be seen, in this process and in the next", async () => {
      const near: StoredVersion = { key: "近", texts: ["近"], embeddings: [[1, 0]] };
      const nearer: StoredVersion = { key: "更近", texts: ["更近"], embeddings: [[2, 1]], labels: ["internal"] };
      const far: StoredVersion = { key: "远", texts: ["远", "最远"], embeddings: [[1, 5], [-1, 0]] }; // prettier-ignore
      await store(near, nearer, far);
      const nearest = async (scope: Scope, collection = engine.collection) => {
        const search = async () => idsOf(await collection.nearest(Float32Array.of(1, 0.6), scope, 2));
        const first = await search();
        // However often it is asked, for an engine may take another way then.
        for (let at = 0; at < 5; at += 1) expect(await search()).toEqual(first);
        return first;
      };
      const [farFirst, farthest] = storedVersion(far).passages.map(({ passageId }) => passageId);
      const farOnly = { ...scopeOf(reader), versionIds: [storedVersion(far).version.versionId] };

      expect(await nearest(scopeOf(reader))).toEqual([firstPassage(nearer), firstPassage(near)]);
      expect(await nearest(scopeOf({ ...reader, labels: [] }))).toEqual([firstPassage(near), farFirst]);
      expect(await nearest(farOnly)).toEqual([farFirst, farthest]);
      await expect(nearest(scopeOf({ ...reader, tenant: "qingshan" }))).rejects.toMatchObject({
        code: "collection/no_embeddings",
      });

      await engine.archive.commit({ remove: [storedVersion(near).version.documentId] }, reader);
      await store({ ...nearer, embeddings: [[-1, 1]] });

      expect(await nearest(scopeOf(reader))).toEqual([farFirst, firstPassage(nearer)]);
      expect(await nearest(scopeOf(reader), await engine.reopened())).toEqual([farFirst, firstPassage(nearer)]);
    });

    it("refuses a read without a principal", async () => {
      const nobody = { vertical: "trade", collections: ["default"] } as unknown as Scope;

      for (const read of [
        () => engine.collection.containing(wordsOf("试用"), nobody, 1),
        () => engine.collection.rarity(["试用"], nobody),
        () => engine.collection.nearest(Float32Array.of(1), nobody, 1),
        () => engine.collection.identified([], nobody),
        () => engine.collection.passages([], nobody),
        () => engine.collection.size(nobody),
      ]) {
        await expect(read()).rejects.toMatchObject({ code: "access/no_principal" });
      }
    });

    it("refuses to store for another tenant", async () => {
      await expect(
        engine.archive.commit({ store: [storedVersion(clerks)] }, { ...reader, tenant: "qingshan" }),
      ).rejects.toMatchObject({ code: "access/other_tenant" });
    });
  });
}
