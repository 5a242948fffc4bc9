import type { Collection, Passage } from "@guildhall/core";
import { describe, expect, it } from "vitest";
import { placeOf, placesAround } from "./places.ts";

describe("placeOf", () => {
  it("reads the number of a passage, the same under its full and its short name", () => {
    expect(placeOf(["中华人民共和国河道法第57条", "河道法第57条"])).toEqual({ series: "河道法第#条", number: 57 });
    expect(placeOf(["河道法第57条", "河道法用法"])).toEqual({ series: "河道法第#条", number: 57 });
    expect(placeOf(["高血压指南推荐意见4"])).toEqual({ series: "高血压指南推荐意见#", number: 4 });
  });

  it("puts 第120条之1 beside 第120条", () => {
    expect(placeOf(["河道法第120条之1"])).toEqual({ series: "河道法第#条", number: 120 });
  });

  it("gives none to what has no number", () => {
    expect(placeOf(["甲乙平片用法用量"])).toBeUndefined();
    expect(placeOf([])).toBeUndefined();
  });
});

describe("placesAround", () => {
  const scope = { principal: { tenant: "local", labels: [], roles: [] }, vertical: "law", collections: ["default"] };
  const collection: Pick<Collection, "identified" | "passages"> = {
    passages: async (ids) =>
      ids.map((passageId) => ({ passageId, versionId: "版本", identifiers: [passageId] }) as unknown as Passage),
    identified: async (identifiers) =>
      identifiers
        .filter((identifier) => ["河道法第2条", "河道法第4条"].includes(identifier))
        .map((identifier) => ({ passageId: identifier, versionId: "版本", score: 1, identifier })),
  };

  it("finds what is held around the passages, and nothing that is not", async () => {
    const places = await placesAround(["河道法第3条", "甲乙平片禁忌"], scope, collection);

    expect([...places.keys()].toSorted()).toEqual(["河道法第2条", "河道法第3条", "河道法第4条"]);
    expect(places.get("河道法第4条")).toEqual({ series: "河道法第#条", number: 4, versionId: "版本" });
  });
});
