import { describe, expect, it } from "vitest";
import { rowMetadata } from "./row-metadata.ts";

describe("rowMetadata", () => {
  it("takes the subject and the period of a row, however the corpus writes their names", () => {
    expect(rowMetadata({ Stock_Code: "600001", 证券简称: "临江精密", year: 2024, page: 3 })).toEqual({
      facts: { code: "600001", shortName: "临江精密", reportPeriod: "2024" },
    });
  });

  it("takes issuer, region and document number as the platform's own facts", () => {
    expect(rowMetadata({ 发文机关: "临州市民政局", 地区: "临州市", 文号: "临民发〔2025〕3号" })).toEqual({
      issuer: "临州市民政局",
      region: "临州市",
      documentNumber: "临民发〔2025〕3号",
    });
  });

  it("leaves out what it does not know, what is empty and a year that nobody owns", () => {
    expect(rowMetadata({ source: "x", issuer: " ", mesh: ["a"], year: "2020", valid_from: "2021-01-01" })).toEqual({});
    expect(rowMetadata()).toEqual({});
  });
});
