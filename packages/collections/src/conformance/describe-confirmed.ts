import type { Principal, Scope } from "@guildhall/core";
import { searchWords } from "@guildhall/text";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { standardWeights, type Weights } from "../lexical/weights.ts";
import { rankedByOracle } from "./bm25-oracle.ts";
import type { CollectionUnderTest } from "./trial.ts";
import { storedVersion, type StoredVersion } from "./stored-version.ts";

/** Weights under which confirmed questions are searched as a field of the passage; the engine is made with these. */
export const confirmedWeights: Weights = {
  ...standardWeights,
  fields: { ...standardWeights.fields, confirmed: 0.5 },
};

/** An engine that can also build its index anew from what is stored. */
export interface ConfirmedUnderTest extends CollectionUnderTest {
  rebuilt(): Promise<void>;
}

const reviewer: Principal = { tenant: "linzhou", labels: "all", roles: ["reader", "reviewer"] };
const happened = "2026-11-23T04:00:00.000Z";
const scopeOf = (principal: Principal): Scope => ({ principal, vertical: "trade", collections: ["default"] });
const wordsOf = (text: string) => searchWords(text).map((word) => ({ word, weight: 1 }));

/** What every engine keeps of confirmed questions. */
export function describeConfirmed(name: string, make: () => Promise<ConfirmedUnderTest>): void {
  describe(`confirmed questions in the collection ${name}`, () => {
    let engine: ConfirmedUnderTest;
    const store = (...versions: readonly StoredVersion[]) =>
      engine.archive.commit(
        { store: versions.map(storedVersion) },
        { ...reviewer, tenant: versions[0]?.tenant ?? reviewer.tenant },
      );
    const passageOf = (version: StoredVersion, at = 0) => storedVersion(version).passages.slice(at, at + 1);
    const confirm = (feedbackId: string, question: string, version: StoredVersion, principal = reviewer) =>
      engine.archive.commit({ confirm: [{ feedbackId, question, passages: passageOf(version), happened }] }, principal);
    const withdraw = (feedbackId: string) => engine.archive.commit({ withdraw: [{ feedbackId, happened }] }, reviewer);
    const search = (text: string, principal = reviewer) =>
      engine.collection.containing(wordsOf(text), scopeOf(principal), 100);
    const foundFor = async (text: string, principal = reviewer) =>
      (await search(text, principal)).map(({ passageId }) => passageId);
    beforeEach(async () => {
      engine = await make();
    });
    afterEach(() => engine.end());

    const probation: StoredVersion = { key: "劳动合同法", texts: ["试用期最长不得超过六个月。"] };
    const clerks: StoredVersion = { key: "公务员法", texts: ["公务员试用期为一年。"] };
    const idOf = (version: StoredVersion) => passageOf(version)[0]?.passageId ?? "";

    it("find their passage by words that it does not hold itself", async () => {
      await store(probation, clerks);
      expect(await foundFor("新人转正要等多久")).toEqual([]);

      await confirm("甲", "新人转正要等多久？", probation);

      expect(await foundFor("多久转正")).toEqual([idOf(probation)]);
      expect(await foundFor("试用期")).toHaveLength(2);
    });

    it("are seen by a process that starts now, and after merging and rebuilding", async () => {
      await store(probation);
      await store(clerks);
      await confirm("甲", "转正要等多久", probation);
      const before = await search("试用期多久转正");

      expect(await (await engine.reopened()).containing(wordsOf("试用期多久转正"), scopeOf(reviewer), 100)).toEqual(
        before,
      );
      await engine.settled();
      expect(await search("试用期多久转正")).toEqual(before);
      await engine.rebuilt();
      expect(await search("试用期多久转正")).toEqual(before);
    });

    it("count once, however many people confirm the same question for a passage", async () => {
      await store(probation, clerks);
      await confirm("甲", "转正要等多久", probation);
      const before = await search("试用期多久转正");

      await confirm("乙", "转正要等多久", probation);

      expect(await search("试用期多久转正")).toEqual(before);
      await withdraw("甲");
      expect(await search("试用期多久转正")).toEqual(before);
    });

    it("go with their document, and come with no later one", async () => {
      await store(probation, clerks);
      const before = await search("试用期多久转正");
      await confirm("甲", "转正要等多久", clerks);

      await engine.archive.commit({ remove: [storedVersion(clerks).version.documentId] }, reviewer);
      expect(await foundFor("转正")).toEqual([]);
      await store(clerks);

      expect(await search("试用期多久转正")).toEqual(before);
    });

    it("stay where they are when the version is stored once more", async () => {
      await store(probation, clerks);
      await confirm("甲", "转正要等多久", clerks);
      const before = await search("试用期多久转正");

      await store(clerks);

      expect(await search("试用期多久转正")).toEqual(before);
    });

    it("show a passage with labels to nobody who may not see it", async () => {
      await store({ ...clerks, labels: ["personnel"] }, probation);
      const outsider: Principal = { ...reviewer, labels: [] };
      const before = await search("试用期多久转正", outsider);
      await confirm("甲", "转正要等多久", { ...clerks, labels: ["personnel"] });

      expect(await foundFor("转正", outsider)).toEqual([]);
      expect(await search("试用期多久转正", outsider)).toEqual(before);
      expect(await foundFor("转正", { ...reviewer, labels: ["personnel"] })).toEqual([idOf(clerks)]);
    });

    it("of one tenant change nothing for another", async () => {
      const other: Principal = { ...reviewer, tenant: "qingshan" };
      await store(probation, clerks);
      await store({ ...clerks, tenant: "qingshan" });
      const before = [await search("试用期多久转正"), await foundFor("转正", other)];

      await confirm("甲", "转正要等多久", { ...clerks, tenant: "qingshan" }, other);

      expect([await search("试用期多久转正"), before[1]]).toEqual(before);
      expect(await foundFor("转正", other)).toEqual([idOf({ ...clerks, tenant: "qingshan" })]);
    });

    const text = fc
      .array(fc.constantFrom("税", "法", "人", "试用", "gb", "条"), { minLength: 1, maxLength: 8 })
      .map((parts) => parts.join(""));
    const documents = fc.array(fc.record({ texts: fc.array(text, { minLength: 1, maxLength: 3 }) }), {
      minLength: 1,
      maxLength: 5,
    });
    const questions = fc.array(fc.record({ question: text, document: fc.nat(4) }), { minLength: 1, maxLength: 6 });

    it("rank as the formula says", async () => {
      await fc.assert(
        fc.asyncProperty(documents, questions, text, fc.nat(6), async (given, asked, question, taken) => {
          const fresh = await make();
          try {
            const versions = given.map((each, at) => storedVersion({ ...each, key: `${at}` }));
            await fresh.archive.commit({ store: versions }, reviewer);
            const confirmations = asked.map((each, at) => ({
              feedbackId: `f${at}`,
              question: each.question,
              passages: versions[each.document % versions.length]?.passages.slice(0, 1) ?? [],
              happened,
            }));
            await fresh.archive.commit({ confirm: confirmations }, reviewer);
            const withdrawn = confirmations.slice(0, taken).map(({ feedbackId }) => ({ feedbackId, happened }));
            await fresh.archive.commit({ withdraw: withdrawn }, reviewer);
            if (taken % 2 === 1) await fresh.settled();
            const confirmed = new Map<string, readonly string[]>();
            for (const { passages, question: each } of confirmations.slice(taken)) {
              const id = passages[0]?.passageId ?? "";
              confirmed.set(id, [...new Set([...(confirmed.get(id) ?? []), each])]);
            }

            const hits = await fresh.collection.containing(wordsOf(question), scopeOf(reviewer), 1000);

            const expected = rankedByOracle(versions, wordsOf(question), confirmedWeights, confirmed);
            expect(hits.length).toBe(expected.length);
            const scoreById = new Map(expected.map(({ passageId, score }) => [passageId, score]));
            for (const hit of hits)
              expect(Math.abs(hit.score / (scoreById.get(hit.passageId) ?? 0) - 1)).toBeLessThan(1e-4);
          } finally {
            await fresh.end();
          }
        }),
        { numRuns: 10, seed: 20261123 },
      );
    });

    it("leave the very hits and scores of before when they are withdrawn", async () => {
      await fc.assert(
        fc.asyncProperty(documents, questions, text, async (given, asked, question) => {
          const fresh = await make();
          try {
            const versions = given.map((each, at) => storedVersion({ ...each, key: `${at}` }));
            await fresh.archive.commit({ store: versions }, reviewer);
            const ranking = () => fresh.collection.containing(wordsOf(question), scopeOf(reviewer), 1000);
            const before = await ranking();
            const confirmations = asked.map((each, at) => ({
              feedbackId: `f${at}`,
              question: each.question,
              passages: versions[each.document % versions.length]?.passages ?? [],
              happened,
            }));

            await fresh.archive.commit({ confirm: confirmations }, reviewer);
            await ranking();
            await fresh.archive.commit(
              { withdraw: confirmations.map(({ feedbackId }) => ({ feedbackId, happened })) },
              reviewer,
            );

            expect(await ranking()).toEqual(before);
          } finally {
            await fresh.end();
          }
        }),
        { numRuns: 10, seed: 20261123 },
      );
    });
  });
}
