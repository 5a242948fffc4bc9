import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMarkdown } from "./read-markdown.ts";

describe("readMarkdown", () => {
  it("leaves out front matter, heading marks and emphasis, and says where they stood", () => {
    const reading = readMarkdown("---\nsidebar: auto\n---\n\n# 临州市人才住房办法\n\n**第一条**　为了*保障*住房。\n");

    expect(reading.text).toBe("\n临州市人才住房办法\n\n第一条　为了保障住房。\n");
    expect(new Set(reading.omitted.map(({ reason }) => reason))).toEqual(new Set(["front_matter", "markup"]));
    expect(reading.title).toBe("临州市人才住房办法");
  });

  it("keeps headings as structure in code points of the canonical text", () => {
    const reading = readMarkdown("# 𠮷林县规定\n\n## 第一章　总则\n正文");

    const words = reading.headings.map(({ level, start, end }) => [
      level,
      [...reading.text].slice(start, end).join(""),
    ]);
    expect(words).toEqual([
      [1, "𠮷林县规定"],
      [2, "第一章　总则"],
    ]);
  });

  it("keeps what stands in table cells and leaves out tags and styles", () => {
    const reading = readMarkdown(
      "<style>\ntd { color: red }\n</style>\n<table>\n<tr><td>税目</td><td>3％</td></tr>\n</table>\n| 档次 | 金额 |\n| --- | --- |\n| 一 | 500 |",
    );

    expect(reading.text).not.toContain("color");
    expect(reading.text).toContain("税目");
    expect(reading.text).toContain("| 一 | 500 |");
    expect(reading.text).not.toContain("---");
  });

  it("does not take a product or a footnote star for emphasis", () => {
    expect(readMarkdown("面积为 3 * 4 平方米*注").text).toBe("面积为 3 * 4 平方米*注");
  });

  it("accounts for every character of any text: canonical text and omissions are the whole", () => {
    const words = fc.constantFrom(
      "# ",
      "**",
      "*",
      "第一条",
      "\r\n",
      "\n",
      "<td>",
      "</td>",
      "<!-- ",
      "-->",
      "|",
      "---",
      "𠮷",
      "⼊",
      "`",
      "[甲](乙)",
      "> ",
      "文字。",
    );

    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (pieces) => {
        const raw = [...pieces.join("")];
        const { text, origin, omitted, rawLength } = readMarkdown(raw.join(""));
        const kept = origin.reduce((total, { start, end }) => total + end - start, 0);
        const left = omitted.reduce((total, { rawStart, rawEnd }) => total + rawEnd - rawStart, 0);

        expect(kept).toBe([...text].length);
        expect(kept + left).toBe(rawLength);
        expect(rawLength).toBe(raw.length);
      }),
    );
  });

  it("reads a megabyte of marks in linear time", () => {
    for (const mark of ["*", "[", "<", "`", "-", "# ", "> ", "<a", "*a"])
      expect(readMarkdown(mark.repeat(300_000)).rawLength).toBe(mark.length * 300_000);
  });
});
