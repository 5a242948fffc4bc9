import type { DividedPassage } from "@guildhall/core";
import { createCodePoints } from "@guildhall/text";
import { describe, expect, it } from "vitest";
import { createTranscript } from "../transcript.ts";
import { withHeadsOfRows } from "./head-of-rows.ts";
import { writeTable } from "./write-table.ts";

const rows = [
  ["项目", "2025年", "2024年"],
  ["营业收入", "120.5", "98.2"],
  ["净利润", "20.1", "18.7"],
];

function reading() {
  const transcript = createTranscript();
  transcript.write("表2 主要指标 单位：万元\n");
  writeTable(
    transcript,
    rows.map((cells) => ({ cells: cells.map((text) => ({ text })) })),
  );
  transcript.write("以上数据未经审计。");
  return transcript.finish({ mediaType: "text/plain" });
}

/** A passage over the words from one text to another. */
function passage(text: string, from: string, to: string, path: readonly string[] = []): DividedPassage {
  const [start, end] = [text.indexOf(from), text.indexOf(to) + to.length];
  return { start, end, path, locator: { kind: "characters", start, end }, identifiers: [] };
}

describe("withHeadsOfRows", () => {
  it("repeats name, unit and header for a row that stands alone, in its path and not in its text", () => {
    const { text, tables } = reading();
    const row = passage(text, "净利润", "18.7");

    const [found] = withHeadsOfRows([row], tables, createCodePoints(text));

    const path = ["表2 主要指标 单位：万元", "项目 | 2025年 | 2024年"];
    expect(found).toEqual({ ...row, path, locator: { kind: "section", path } });
  });

  it("repeats nothing for a passage that holds the header, or stands behind the table", () => {
    const { text, tables } = reading();
    const whole = passage(text, "表2", "18.7");
    const behind = passage(text, "以上", "审计。");

    expect(withHeadsOfRows([whole, behind], tables, createCodePoints(text))).toEqual([whole, behind]);
  });

  it("repeats nothing that the path says already, however it is written", () => {
    const { text, tables } = reading();
    const row = passage(text, "营业收入", "98.2", ["表2 主要指标", "单位：万元", "项目、2025年、2024年"]);

    const [found] = withHeadsOfRows([row], tables, createCodePoints(text));

    expect(found?.path).toEqual([...row.path, "表2 主要指标 单位：万元"]);
  });

  it("leaves an article its own place", () => {
    const { text, tables } = reading();
    const locator = { kind: "article", path: [], article: "第三条" } as const;

    const [found] = withHeadsOfRows(
      [{ ...passage(text, "营业收入", "98.2"), locator }],
      tables,
      createCodePoints(text),
    );

    expect(found?.locator).toBe(locator);
    expect(found?.path).toContain("项目 | 2025年 | 2024年");
  });
});
