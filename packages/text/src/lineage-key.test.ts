import { describe, expect, it } from "vitest";
import { lineageKey } from "./lineage-key.ts";

describe("lineageKey", () => {
  it("is the same for the full and the short title and for each edition of a law", () => {
    const titles = ["商标法", "《中华人民共和国商标法》", "中华人民共和国商标法（2019年修正）", "商标法(2026修订)"];

    expect(new Set(titles.map(lineageKey))).toEqual(new Set(["商标法"]));
  });

  it("keeps （试行） and other words apart", () => {
    expect(lineageKey("管理办法（试行）")).not.toBe(lineageKey("管理办法"));
    expect(lineageKey("商标法实施条例")).not.toBe(lineageKey("商标法"));
  });
});
