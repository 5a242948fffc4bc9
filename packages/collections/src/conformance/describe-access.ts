import type { Principal, Scope } from "@guildhall/core";
import { describe, expect, it } from "vitest";
import { storedVersion } from "./stored-version.ts";
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
