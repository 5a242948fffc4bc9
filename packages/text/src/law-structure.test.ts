import { describe, expect, it } from "vitest";
import { createCodePoints } from "./code-points.ts";
import { lawStructure } from "./law-structure.ts";

const LAW = `河道管理条例
第一条　为了加强河道管理，根据《水法》第三条第二款，制定本条例。
第二条　本条例适用于本市河道。
河道分为下列两类：
（一）市级河道，包括：
1.干流；
2.支流；
（二）区级河道。
前款第二项所列河道由区人民政府管理。
第三条　依照本条例第二条第二款第（一）项、第（二）项和《防洪法》第七条、第八条的规定处理。
前条第一款的规定不适用于水库。
第三条之一　违反本条第一款、第三条第二款的，依照前两条的规定处罚；该法第九条另有规定的除外。
前款的罚款由区人民政府收取。
第四条　有第二条第二款第一项第2目情形的，适用第九十条。
本款规定自2024年1月1日起施行。
`;

const points = createCodePoints(LAW);
const read = (text = LAW) =>
  lawStructure(text).references.map(({ start, end, title, target }) => {
    const words = createCodePoints(text).slice(start, end);
    const meant = target && createCodePoints(text).slice(target.start, target.end).trim().slice(0, 8);
    return [words, title === undefined ? meant : `《${title}》`];
  });

describe("the references of a law", () => {
  it("resolves what a law says of its own places", () => {
    expect(read()).toEqual([
      ["第三条第二款", "《水法》"],
      ["前款第二项", "（二）区级河道。"],
      ["第二条第二款第（一）项", "（一）市级河道，"],
      ["第（二）项", "（二）区级河道。"],
      ["第七条", "《防洪法》"],
      ["第八条", "《防洪法》"],
      ["前条第一款", "本条例适用于本市"],
      ["本条第一款", "违反本条第一款、"],
      ["第三条第二款", "前条第一款的规定"],
      ["前两条", "第二条　本条例适"],
      ["前两条", "第三条　依照本条"],
      ["前款", "违反本条第一款、"],
      ["第二条第二款第一项第2目", "2.支流；"],
      ["第九十条", undefined],
      ["本款", "本款规定自202"],
    ]);
  });

  it("gives the place in numbers, also of another law", () => {
    const [first] = lawStructure(LAW).references;

    expect(first).toMatchObject({ title: "水法", place: { article: 3, paragraph: 2 } });
    expect(points.slice(first?.start ?? 0, first?.end)).toBe("第三条第二款");
  });

  it("takes no heading, no 本条例, no 前款项 and no 项目 for a mention", () => {
    expect(read("第一条　本条例适用于前款项目。\n第二条　第一项目的当前款项由第三方支付。\n")).toEqual([]);
  });

  it("keeps an attached rule that begins again at 第一条 apart", () => {
    const text = "第一条　甲。\n第二条　依照第一条办理。\n附件1　细则\n第一条　乙。\n第二条　依照第一条办理。\n";

    expect(read(text).map(([, meant]) => meant)).toEqual(["第一条　甲。", "第一条　乙。"]);
  });

  it("finds nothing before the first 款, and nothing in a text without articles", () => {
    expect(read("第一条　前款、前条、前项没有所指。\n第二条　乙。\n")).toEqual([]);
    expect(read("依照第三条办理。")).toEqual([]);
  });

  it("counts code points behind characters outside the plane", () => {
    expect(read("𠮷野条例\n第一条　𠮷。\n第二条　𠮷野依照第一条办理。\n")).toEqual([["第一条", "第一条　𠮷。"]]);
  });
});

describe("the places of a law", () => {
  const law = lawStructure(LAW);
  const at = (words: string) => {
    const start = createCodePoints(LAW.slice(0, LAW.indexOf(words))).length;
    return law.placeOf({ start, end: start + createCodePoints(words).length })?.place;
  };

  it.each([
    ["支流", { article: 2, paragraph: 2, item: 1, point: 2 }],
    ["区级河道。", { article: 2, paragraph: 2, item: 2 }],
    ["前款第二项所列河道", { article: 2, paragraph: 3 }],
    ["前款的罚款", { article: 3, suffix: 1, paragraph: 2 }],
    ["为了加强河道管理", { article: 1 }],
  ])("are read from where %s stands", (words, place) => {
    expect(at(words)).toEqual(place);
  });

  it("are found again by their numbers", () => {
    const span = law.spanOf({ article: 2, paragraph: 2, item: 1, point: 1 });

    expect(points.slice(span?.start ?? 0, span?.end)).toBe("1.干流；");
    expect(law.spanOf({ article: 2, item: 9 })).toBeUndefined();
    expect(law.spanOf({ article: 99 })).toBeUndefined();
  });

  it("are none before the first article", () => {
    expect(law.placeOf({ start: 0, end: 2 })).toBeUndefined();
  });
});
