import type { Scope } from "@guildhall/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { standardWeights } from "../lexical/weights.ts";
import { rankedByOracle } from "./bm25-oracle.ts";
import { storedVersion, type StoredVersion } from "./stored-version.ts";
import {
  clerks,
  firstPassageOf,
  idsOf,
  probation,
  reader,
  scopeOf,
  startTrial,
  wordsOf,
  type MakeCollection,
} from "./trial.ts";

/** Which passages come first, and with which scores. */
export function describeRanking(make: MakeCollection): void {
  describe("ranks", () => {
    const trial = startTrial(make);

    it("finds the passages that hold the words, best first", async () => {
      await trial.store(probation, clerks);

      const hits = await trial.search("试用期最长多少");

      expect(idsOf(hits)[0]).toBe(firstPassageOf(probation));
      expect(hits.map(({ score }) => score)).toEqual(
        hits.map(({ score }) => score).toSorted((left, right) => right - left),
      );
    });

    it("finds a word of the title, and a word longer than two characters by its parts", async () => {
      await trial.store(probation, clerks);

      expect(idsOf(await trial.search("公务员法"))[0]).toBe(firstPassageOf(clerks));
      expect(
        idsOf(await trial.engine.collection.containing([{ word: "试用期", weight: 1 }], scopeOf(reader), 10)),
      ).toContain(firstPassageOf(clerks));
    });

    it("orders equal scores by passage id, and keeps the order when fewer are asked for", async () => {
      await trial.store(
        ...Array.from({ length: 30 }, (_, at) => ({ key: `甲${at}`, title: "通知", texts: ["放假安排"] })),
      );

      const all = idsOf(await trial.search("放假", scopeOf(reader), 30));

      expect(all).toHaveLength(30);
      expect(all).toEqual(all.toSorted());
      expect(idsOf(await trial.search("放假", scopeOf(reader), 7))).toEqual(all.slice(0, 7));
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
      await trial.store(probation, clerks);

      const [common = 0, rare = 0, absent = 0] = await trial.engine.collection.rarity(
        ["试用", "最长", "渔业"],
        scopeOf(reader),
      );

      expect(common).toBeCloseTo(Math.log((3 - 2 + 0.5) / 2.5 + 1), 5);
      expect(rare).toBeGreaterThan(common);
      expect(absent).toBeGreaterThan(rare);
    });

    it("finds the nearest embeddings first, and says when there are none or of another size", async () => {
      await expect(trial.engine.collection.nearest(Float32Array.of(1, 0), scopeOf(reader), 5)).rejects.toMatchObject({
        code: "collection/no_embeddings",
      });
      await trial.store(
        {
          ...probation,
          embeddings: [
            [1, 0],
            [0, 1],
          ],
        },
        { ...clerks, embeddings: [[1, 1]] },
      );

      const hits = await trial.engine.collection.nearest(Float32Array.of(1, 0.1), scopeOf(reader), 2);

      expect(idsOf(hits)).toEqual([firstPassageOf(probation), firstPassageOf(clerks)]);
      expect(hits[0]?.score).toBeCloseTo(1 / Math.hypot(1, 0.1), 4);
      await expect(trial.engine.collection.nearest(Float32Array.of(1, 0, 0), scopeOf(reader), 5)).rejects.toMatchObject(
        {
          code: "collection/wrong_dimensions",
        },
      );
      await expect(trial.store({ key: "三维", texts: ["三"], embeddings: [[1, 2, 3]] })).rejects.toMatchObject({
        code: "collection/wrong_dimensions",
      });
      expect(await trial.search("三维")).toEqual([]);
    });

    it("shows the nearest only of what is there and may be seen, in this process and in the next", async () => {
      const near: StoredVersion = { key: "近", texts: ["近"], embeddings: [[1, 0]] };
      const nearer: StoredVersion = { key: "更近", texts: ["更近"], embeddings: [[2, 1]], labels: ["internal"] };
      const far: StoredVersion = { key: "远", texts: ["远", "最远"], embeddings: [[1, 5], [-1, 0]] }; // prettier-ignore
      await trial.store(near, nearer, far);
      const nearest = async (scope: Scope, collection = trial.engine.collection) => {
        const search = async () => idsOf(await collection.nearest(Float32Array.of(1, 0.6), scope, 2));
        const first = await search();
        // However often it is asked, for an engine may take another way then.
        for (let at = 0; at < 5; at += 1) expect(await search()).toEqual(first);
        return first;
      };
      const [farFirst, farthest] = storedVersion(far).passages.map(({ passageId }) => passageId);
      const farOnly = { ...scopeOf(reader), versionIds: [storedVersion(far).version.versionId] };

      expect(await nearest(scopeOf(reader))).toEqual([firstPassageOf(nearer), firstPassageOf(near)]);
      expect(await nearest(scopeOf({ ...reader, labels: [] }))).toEqual([firstPassageOf(near), farFirst]);
      expect(await nearest(farOnly)).toEqual([farFirst, farthest]);
      await expect(nearest(scopeOf({ ...reader, tenant: "qingshan" }))).rejects.toMatchObject({
        code: "collection/no_embeddings",
      });

      await trial.engine.archive.commit({ remove: [storedVersion(near).version.documentId] }, reader);
      await trial.store({ ...nearer, embeddings: [[-1, 1]] });

      expect(await nearest(scopeOf(reader))).toEqual([farFirst, firstPassageOf(nearer)]);
      expect(await nearest(scopeOf(reader), await trial.engine.reopened())).toEqual([farFirst, firstPassageOf(nearer)]);
    });
  });
}
