import type { Archive, Collection, Hit, Principal, Scope } from "@guildhall/core";
import { searchWords } from "@guildhall/text";
import { afterEach, beforeEach, expect } from "vitest";
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

export type MakeCollection = () => Promise<CollectionUnderTest>;

export const reader: Principal = { tenant: "linzhou", labels: "all", roles: ["reader"] };

export function scopeOf(principal: Principal, ...collections: readonly string[]): Scope {
  return { principal, vertical: "trade", collections: collections.length > 0 ? collections : ["default"] };
}

export const wordsOf = (text: string) => searchWords(text).map((word) => ({ word, weight: 1 }));
export const idsOf = (hits: readonly Hit[]) => hits.map(({ passageId }) => passageId);
export const firstPassageOf = (version: StoredVersion) => storedVersion(version).passages[0]?.passageId ?? "";

/** 试用期, probation: a law of two passages. */
export const probation: StoredVersion = {
  key: "劳动合同法",
  texts: ["试用期最长不得超过六个月。", "劳动者可以解除劳动合同。"],
  identifiers: [["劳动合同法第19条"], ["劳动合同法第37条"]],
};
export const clerks: StoredVersion = {
  key: "公务员法",
  texts: ["公务员试用期为一年。"],
  identifiers: [["公务员法第34条"]],
};

/** Each test of a suite with an engine of its own. */
export function startTrial(make: MakeCollection) {
  let engine: CollectionUnderTest;
  beforeEach(async () => {
    engine = await make();
  });
  afterEach(() => engine.end());
  return {
    get engine() {
      return engine;
    },
    store: (...versions: readonly StoredVersion[]) =>
      engine.archive.commit(
        { store: versions.map(storedVersion) },
        { ...reader, tenant: versions[0]?.tenant ?? reader.tenant },
      ),
    search: (text: string, scope = scopeOf(reader), limit = 10) =>
      engine.collection.containing(wordsOf(text), scope, limit),
  };
}

/** The same ids in the same order; an engine that adds in another order may differ in a score's last digits. */
export function expectSame(hits: readonly Hit[], before: readonly Hit[]): void {
  expect(idsOf(hits)).toEqual(idsOf(before));
  for (const [at, { score }] of hits.entries())
    expect(Math.abs(score / (before[at]?.score ?? 0) - 1)).toBeLessThan(1e-4);
}
