import type { VersionOutline, ValidInterval, ValidityPolicy } from "@guildhall/core";
import { describe, expect, it } from "vitest";
import { askedForFirst, counting, dated } from "./counting.ts";

const law: ValidityPolicy = { basis: "effective", default: "today", ended: "hide" };
const guideline: ValidityPolicy = { ...law, ended: "mark" };

function found(
  texts: Readonly<Record<string, { title: string; interval: ValidInterval; asked?: boolean; numbers?: number }>>,
  policy: ValidityPolicy,
  day: string,
) {
  const hits = Object.entries(texts).map(([versionId, { asked, numbers = 1 }]) => ({
    passageId: versionId,
    versionId,
    score: 1,
    reasons: asked
      ? Array.from({ length: numbers }, () => ({ step: "identifiers" as const, identifier: "第1条" }))
      : [{ step: "lexical" as const, rank: 0, score: 1 }],
  }));
  const documents = new Map(
    Object.entries(texts).map(([versionId, { title, interval }]) => [
      versionId,
      {
        version: { versionId, title, facts: { sources: {} } },
        interval,
        isCurrent: true,
      } as unknown as VersionOutline,
    ]),
  );
  return askedForFirst(counting(dated(hits, documents, policy, day), policy, { history: false })).map(
    ({ versionId }) => versionId,
  );
}

describe("counting", () => {
  const repealed = { title: "旧法", interval: { from: "2000-01-01", to: "2026-08-15" } };

  it("hides an ended text where the trade hides them, and keeps it on the day before", () => {
    expect(found({ repealed }, law, "2026-08-15")).toEqual([]);
    expect(found({ repealed }, law, "2026-08-14")).toEqual(["repealed"]);
  });

  it("keeps an ended text where the trade marks instead", () => {
    expect(found({ repealed }, guideline, "2026-08-15")).toEqual(["repealed"]);
  });

  it("keeps an ended text that was asked for by its number", () => {
    expect(found({ repealed: { ...repealed, asked: true } }, law, "2026-11-23")).toEqual(["repealed"]);
  });

  it("puts a text first that carries more of the asked numbers", () => {
    const now = { title: "甲", interval: { from: "2020-01-01" }, asked: true };

    expect(found({ one: now, both: { ...now, title: "乙", numbers: 2 } }, law, "2026-11-23")).toEqual(["both", "one"]);
  });

  it("lets a text that does not apply yet give way to the one of the same title that does", () => {
    const texts = {
      next: { title: "商标规定", interval: { from: "2027-01-01" } },
      present: { title: "商标规定", interval: { notBefore: "2019-04-23", to: "2027-01-01" } },
    };

    expect(found(texts, law, "2026-11-23")).toEqual(["present"]);
    expect(found(texts, law, "2027-01-01")).toEqual(["next"]);
  });

  it("keeps a text that does not apply yet when it has no predecessor", () => {
    expect(found({ next: { title: "新规定", interval: { from: "2027-01-01" } } }, law, "2026-11-23")).toEqual(["next"]);
  });

  it("prefers the later of two texts whose days of effect are unknown", () => {
    const texts = {
      earlier: { title: "规定", interval: { notBefore: "2010-01-01", doubtFrom: "2020-01-01" } },
      later: { title: "规定", interval: { notBefore: "2020-01-01" } },
    };

    expect(found(texts, law, "2026-11-23")).toEqual(["later"]);
  });

  it("puts the text that counts before the others of the same number", () => {
    const texts = {
      old: { ...repealed, asked: true },
      present: { title: "旧法", interval: { from: "2026-08-15" }, asked: true },
    };

    expect(found(texts, law, "2026-11-23")).toEqual(["present", "old"]);
  });
});
