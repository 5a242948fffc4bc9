import { describe, expect, it } from "vitest";
import { sheetFigures } from "./sheet-figures.ts";

const subject = { period: "2025FY" as const, isPeriodic: true, isOpinion: false };
const measuresOf = (text: string) => sheetFigures(text, subject).map(({ measure }) => measure);

describe("sheetFigures", () => {
  it("takes each line that states a measure and its figure for one of the document's period", () => {
    expect(measuresOf("营业收入：425210340.96\n财务费用：-363,963.57 元\n每股收益（元/股）：0.76")).toEqual([
      "营业收入",
      "财务费用",
      "基本每股收益",
    ]);
  });

  it("takes no field that is no measure, and no measure without a figure of its own", () => {
    expect(measuresOf("职工人数：533\n营业收入：见附注五\n净利润：较上年增长 12%")).toEqual([]);
  });

  it("dates no figure of a document without a period", () => {
    expect(sheetFigures("营业收入：1", { ...subject, period: undefined })).toEqual([]);
  });
});
