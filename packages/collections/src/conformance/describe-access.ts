import type { Collection, Principal, Scope } from "@guildhall/core";
import { describe, expect, it } from "vitest";
import { storedVersion, type StoredVersion } from "./stored-version.ts";
import {
  clerks,
  expectSame,
  firstPassageOf,
  idsOf,
  probation,
  reader,
  scopeOf,
  startTrial,
  wordsOf,
  type MakeCollection,
} from "./trial.ts";

/** Who sees what: tenants, labels, collections. */
export function describeAccess(make: MakeCollection): void {
  describe("keeps to its scope", () => {
    const trial = startTrial(make);

    it("keeps tenants apart, in hits, in passages and in statistics", async () => {
      await trial.store(probation, clerks);
      const before = await trial.search("试用期");
      const other: Principal = { ...reader, tenant: "qingshan" };
      await trial.store(
        ...Array.from({ length: 20 }, (_, at) => ({ ...clerks, tenant: "qingshan", key: `公务员法${at}` })),
      );

      expectSame(await trial.search("试用期"), before);
      expect(await trial.search("最长", scopeOf(other))).toEqual([]);
      expect(await trial.engine.collection.passages([firstPassageOf(probation)], scopeOf(other))).toEqual([]);
      expect(await trial.engine.collection.identified(["劳动合同法第19条"], scopeOf(other))).toEqual([]);
    });

    it("does not remove what belongs to another tenant", async () => {
      await trial.store(clerks);

      await trial.engine.archive.commit(
        { remove: [storedVersion(clerks).version.documentId] },
        { ...reader, tenant: "qingshan" },
      );

      expect(await trial.search("试用期")).toHaveLength(1);
    });

    it("shows a passage with labels only to whom holds all of them", async () => {
      await trial.store({ ...clerks, labels: ["internal", "personnel"] }, probation);
      const half: Principal = { ...reader, labels: ["internal"] };
      const whole: Principal = { ...reader, labels: ["personnel", "internal", "other"] };

      expect(idsOf(await trial.search("公务员", scopeOf(half)))).toEqual([]);
      expect(idsOf(await trial.search("公务员", scopeOf(whole)))).toEqual([firstPassageOf(clerks)]);
      expect(await trial.engine.collection.passages([firstPassageOf(clerks)], scopeOf(half))).toEqual([]);
      expect(await trial.engine.collection.identified(["公务员法第34条"], scopeOf(half))).toEqual([]);
      expect((await trial.engine.collection.size(scopeOf(half))).passages).toBe(2);
      expect((await trial.engine.collection.size(scopeOf(whole))).passages).toBe(3);
    });

    it("searches several collections as one, and one without the others", async () => {
      await trial.store(probation, { ...clerks, collection: "samples" });

      expect(idsOf(await trial.search("试用期"))).toEqual([firstPassageOf(probation)]);
      expect(new Set(idsOf(await trial.search("试用期", scopeOf(reader, "default", "samples"))))).toEqual(
        new Set([firstPassageOf(probation), firstPassageOf({ ...clerks, collection: "samples" })]),
      );
      expect(await trial.search("试用期", scopeOf(reader, "nothing"))).toEqual([]);
    });

    it("lets labels given anew hold for every way of searching, at once and in every process", async () => {
      const rule: StoredVersion = { ...probation, embeddings: [[1, 0], [0, 1]] }; // prettier-ignore
      await trial.store(rule, { ...clerks, embeddings: [[-1, -1]] });
      const { version, passages } = storedVersion(rule);
      const visitor: Principal = { ...reader, labels: [] };
      const clerk: Principal = { ...reader, labels: ["internal"] };
      const { collection, archive } = trial.engine;
      const other = await trial.engine.reopened();
      const ids = passages.map(({ passageId }) => passageId);
      const found = async (principal: Principal, where: Collection): Promise<readonly boolean[]> => {
        const scope = scopeOf(principal);
        const all: readonly (readonly { readonly passageId: string }[])[] = [
          await where.containing(wordsOf("解除劳动合同"), scope, 10),
          await where.identified(["劳动合同法第19条"], scope),
          await where.nearest(Float32Array.of(1, 0), scope, 1),
          await where.passages(ids, scope),
        ];
        return all.map((hits) => hits.some(({ passageId }) => ids.includes(passageId)));
      };
      const everybody = [visitor, clerk].flatMap((who) => [collection, other].map((where) => [who, where] as const));
      const seen = async () => {
        const each: (readonly boolean[])[] = [];
        // Often enough that whatever is kept in memory is.
        for (let time = 0; time < 5; time += 1)
          for (const [who, where] of everybody) each.push(await found(who, where));
        return each.slice(-everybody.length);
      };
      const [all, nothing] = [true, false].map((each) => Array.from({ length: 4 }, () => each));
      const relabel = (labels: readonly string[]) =>
        archive.commit({ relabel: [{ documentId: version.documentId, labels }] }, reader);

      expect(await seen()).toEqual([all, all, all, all]);
      await relabel(["internal"]);
      expect(await seen()).toEqual([nothing, nothing, all, all]);
      expect((await collection.size(scopeOf(visitor))).passages).toBe(1);
      await trial.engine.settled();
      expect(await seen()).toEqual([nothing, nothing, all, all]);
      await relabel([]);
      expect(await seen()).toEqual([all, all, all, all]);
      expect((await collection.size(scopeOf(visitor))).passages).toBe(3);
    });

    it("refuses a vertical that is closed to the principal, whoever looked there before", async () => {
      await trial.store(probation);
      await trial.search("试用期");
      const closed = scopeOf({ ...reader, verticals: ["craft"] });
      const { collection } = trial.engine;

      for (const read of [
        () => trial.search("试用期", closed),
        () => collection.rarity(["试用"], closed),
        () => collection.nearest(Float32Array.of(1), closed, 1),
        () => collection.identified(["劳动合同法第19条"], closed),
        () => collection.passages([firstPassageOf(probation)], closed),
        () => collection.size(closed),
      ]) {
        await expect(read()).rejects.toMatchObject({ code: "access/other_vertical" });
      }
    });

    it("refuses a read without a principal", async () => {
      const nobody = { vertical: "trade", collections: ["default"] } as unknown as Scope;

      for (const read of [
        () => trial.engine.collection.containing(wordsOf("试用"), nobody, 1),
        () => trial.engine.collection.rarity(["试用"], nobody),
        () => trial.engine.collection.nearest(Float32Array.of(1), nobody, 1),
        () => trial.engine.collection.identified([], nobody),
        () => trial.engine.collection.passages([], nobody),
        () => trial.engine.collection.size(nobody),
      ]) {
        await expect(read()).rejects.toMatchObject({ code: "access/no_principal" });
      }
    });

    it("refuses to store for another tenant", async () => {
      await expect(
        trial.engine.archive.commit({ store: [storedVersion(clerks)] }, { ...reader, tenant: "qingshan" }),
      ).rejects.toMatchObject({ code: "access/other_tenant" });
    });
  });
}
