import type { CataloguedVersion, Standing } from "@guildhall/core";
import { describe, expect, it } from "vitest";
import type { DatedHit } from "./counting.ts";
import { endedBehind, hasRoomForCounting } from "./ended-behind.ts";

/** A hit written as 高血压指南2021✗: title, then ✗ where it has ended. */
function hit(written: string, at: number, by?: string): DatedHit {
  const status: Standing["status"] = written.endsWith("✗") ? "ended" : "in_force";
  const documentId = written.replace("✗", "");
  const title = documentId.replace(/(\d{4})$/, "（$1年版）");
  return {
    passageId: written,
    versionId: written,
    score: 1 / (at + 1),
    reasons: [],
    document: { version: { documentId, title, facts: { sources: {} } }, interval: {} } as unknown as CataloguedVersion,
    standing: { status, ...(by ? { by: { documentId: by, title: by, how: "superseded" as const } } : {}) },
    givesWay: status === "ended",
  };
}

const order = (written: readonly string[], limit = 10) =>
  endedBehind(
    written.map((each, at) => hit(each, at)),
    limit,
  )
    .map(({ passageId }) => passageId)
    .slice(0, limit);

describe("endedBehind", () => {
  it("puts an ended edition behind the one that counts, and leaves other documents where they stand", () => {
    expect(order(["血压指南2018✗", "血糖指南2020", "血压指南2024"])).toEqual([
      "血压指南2024",
      "血糖指南2020",
      "血压指南2018✗",
    ]);
  });

  it("knows a successor of another title by what ended the text", () => {
    const hits = [hit("旧规范✗", 0, "新指南"), hit("别的", 1), hit("新指南", 2)];

    expect(endedBehind(hits, 10).map(({ passageId }) => passageId)).toEqual(["新指南", "别的", "旧规范✗"]);
  });

  it("keeps scores falling", () => {
    const scores = endedBehind(
      ["甲2018✗", "乙", "甲2024"].map((each, at) => hit(each, at)),
      10,
    ).map(({ score }) => score);

    expect(scores).toEqual(scores.toSorted((left, right) => right - left));
  });

  it("gives ended texts half of the list while others count, and all of it when none does", () => {
    const crowd = Array.from({ length: 20 }, (_, at) => `旧规${String.fromCodePoint(0x4e00 + at)}✗`);

    expect(order([...crowd, "新规"], 4)).toEqual([crowd[0], crowd[1], crowd[2], "新规"]);
    expect(order([...crowd, "新规", "另规", "三规"], 4)).toEqual([crowd[0], crowd[1], "新规", "另规"]);
    expect(order([...crowd, "新规"], 1)).toEqual(["新规"]);
    expect(order(crowd, 4)).toEqual(crowd.slice(0, 4));
  });

  it("asks for more hits as long as ended texts fill more than their half", () => {
    const hits = ["甲✗", "乙✗", "丙✗", "丁"].map((each, at) => hit(each, at));

    expect(hasRoomForCounting(hits, 4)).toBe(false);
    expect(hasRoomForCounting([...hits, hit("戊", 4)], 4)).toBe(true);
  });
});
