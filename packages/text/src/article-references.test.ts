import { describe, expect, it } from "vitest";
import { articleKey } from "./article-key.ts";
import { articleReferences } from "./article-references.ts";

const read = (text: string) => articleReferences(text).map(({ span: _, ...reference }) => reference);

describe("articleReferences", () => {
  it.each([
    ["民法典第三条", [{ title: "民法典", article: 3 }]],
    ["《中华人民共和国民法典》第3条", [{ title: "中华人民共和国民法典", article: 3 }]],
    ["请问劳动合同法第三十九条是什么", [{ title: "劳动合同法", article: 39 }]],
    ["根据企业破产法（试行）第三条", [{ title: "企业破产法（试行）", article: 3 }]],
    ["依照本法第三十条", [{ article: 30 }]],
    ["违反本办法的规定第三条", [{ article: 3 }]],
    ["第一百二十条之一第二款第（三）项", [{ article: 120, suffix: 1, paragraph: 2, item: 3 }]],
    ["第十二条第一项", [{ article: 12, item: 1 }]],
    [
      "《甲法》第三条、第四条和第五条",
      [
        { title: "甲法", article: 3 },
        { title: "甲法", article: 4 },
        { title: "甲法", article: 5 },
      ],
    ],
    ["《甲法》（2020年修订）第三条", [{ title: "甲法", article: 3 }]],
    ["中华人民共和国甲条例第三条", [{ title: "中华人民共和国甲条例", article: 3 }]],
    ["没有提到条文", []],
  ])("reads %s", (text, references) => {
    expect(read(text)).toEqual(references);
  });

  it("spans title and article", () => {
    expect(articleReferences("根据民法典第三条")[0]?.span).toEqual({ start: 2, end: 8 });
  });
});

describe("articleKey", () => {
  it("is the same however the number was written", () => {
    expect([articleKey(3), articleKey(120, 1)]).toEqual(["第3条", "第120条之1"]);
  });
});
