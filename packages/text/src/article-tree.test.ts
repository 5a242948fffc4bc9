import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleTree, splitByArticle } from "./article-tree.ts";
import { createCodePoints } from "./code-points.ts";
import { chineseNumber } from "./numbers.ts";

const LAW = `临州市燃气管理办法
目录
第一章　总则
第二章　罚则
第一章　总则
第一条　为了规范燃气管理，制定本办法。
第二条　本办法所称燃气包括：
（一）天然气；
（二）液化石油气：
1.瓶装；
2.管道。
前款所称管道由市局认定。
第二章　罚则
第三条　违反第二条规定的，处以罚款。
附件1：收费表
甲　10元`;

describe("articleTree", () => {
  it("knows where each article belongs", () => {
    expect(articleTree(LAW).units.map(({ key, path }) => [key, path])).toEqual([
      ["第1条", ["第一章 总则"]],
      ["第2条", ["第一章 总则"]],
      ["第3条", ["第二章 罚则"]],
      ["附件1", []],
    ]);
  });

  it("keeps the table of contents in the preamble", () => {
    const { preamble } = articleTree(LAW);

    expect(LAW.slice(preamble.start, preamble.end)).toBe("临州市燃气管理办法\n目录\n第一章　总则\n第二章　罚则\n");
  });

  it("reads 款, 项 and 目", () => {
    const [first, second] = articleTree(LAW).units[1]?.paragraphs ?? [];

    expect(first?.items.map(({ number, label }) => [number, label])).toEqual([
      [1, "（一）"],
      [2, "（二）"],
    ]);
    expect(first?.items[1]?.points.map(({ span }) => LAW.slice(span.start, span.end))).toEqual([
      "1.瓶装；",
      "2.管道。",
    ]);
    expect(second && LAW.slice(second.span.start, second.span.end)).toBe("前款所称管道由市局认定。");
  });
});

describe("splitByArticle", () => {
  it("gives one piece per article, chapter headings with the article below them", () => {
    const pieces = splitByArticle(LAW).map(({ kind, span }) => [kind, LAW.slice(span.start, span.end).slice(0, 8)]);

    expect(pieces.map(([kind]) => kind)).toEqual(["preamble", "article", "article", "article", "attachment"]);
    expect(pieces[3]?.[1]).toBe("第二章　罚则\n第");
  });

  it("leaves a text without articles in one piece", () => {
    expect(splitByArticle("通知正文。")).toEqual([{ kind: "preamble", span: { start: 0, end: 5 } }]);
    expect(splitByArticle("")).toEqual([]);
  });

  it("covers any law without loss, one piece per printed article", () => {
    const body = fc.constantFrom(
      "本办法适用于本市。",
      "依照第一条规定办理。\n第一条规定的除外。",
      "包括：\n（一）甲；\n（二）𠮷。",
      "【定义】燃气是指甲。",
    );
    const gap = fc.constantFrom("　", " ", "");
    fc.assert(
      fc.property(
        fc.array(fc.tuple(body, gap), { minLength: 1, maxLength: 130 }),
        fc.boolean(),
        (articles, withChapters) => {
          const text = `临州市𠮷办法\n${articles
            .map(
              ([content, space], at) =>
                `${withChapters && at % 10 === 0 ? `第${chineseNumber(at / 10 + 1)}章　总则\n` : ""}第${chineseNumber(at + 1)}条${space}${content}`,
            )
            .join("\n")}`;

          const pieces = splitByArticle(text);

          expect(pieces.filter(({ kind }) => kind === "article").map(({ unit }) => unit?.heading.number)).toEqual(
            articles.map((_, at) => at + 1),
          );
          const points = createCodePoints(text);
          expect(pieces.map(({ span }) => points.slice(span.start, span.end)).join("")).toBe(text);
        },
      ),
      { numRuns: 50 },
    );
  });

  it("covers any text at all", () => {
    const piece = fc.constantFrom(
      "第一条",
      "第二条",
      "第三章",
      "附件1",
      "\n",
      "　",
      "规定",
      "甲。",
      "𠮷",
      "（一）",
      "之一",
      "【",
      "】",
      "第",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join("");
        const points = createCodePoints(text);

        expect(
          splitByArticle(text)
            .map(({ span }) => points.slice(span.start, span.end))
            .join(""),
        ).toBe(text);
      }),
    );
  });
});
