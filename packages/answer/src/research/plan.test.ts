import { describe, expect, it } from "vitest";
import { plan } from "./plan.ts";

const textsOf = (question: string) => plan(question).map(({ text }) => text);

describe("taking a question apart", () => {
  it("asks for every company in every year", () => {
    expect(textsOf("青禾电子和柳岸药业2020年、2021年的营业收入分别是多少？")).toEqual([
      "青禾电子2020年的营业收入是多少？",
      "青禾电子2021年的营业收入是多少？",
      "柳岸药业2020年的营业收入是多少？",
      "柳岸药业2021年的营业收入是多少？",
    ]);
  });

  it("asks for every year of a range and every topic", () => {
    expect(textsOf("青禾电子2020—2022年的净利润是多少？")).toEqual(
      [2020, 2021, 2022].map((year) => `青禾电子${year}年的净利润是多少？`),
    );
    expect(textsOf("临州市公积金贷款的额度、期限和利率分别是多少？")).toEqual(
      ["额度", "期限", "利率"].map((topic) => `临州市公积金贷款的${topic}是多少？`),
    );
  });

  it("asks every document and every place", () => {
    expect(textsOf("比较《摊位管理办法》和《集市管理条例》对罚款的规定")).toEqual([
      "《摊位管理办法》对罚款的规定",
      "《集市管理条例》对罚款的规定",
    ]);
    expect(textsOf("临州市与青川市的公积金最多贷多少？")).toHaveLength(2);
    expect(textsOf("Compare the revenue of Harborline Group and Stonebridge Bank in 2021 to 2022")).toEqual([
      "the revenue of Harborline Group in 2021",
      "the revenue of Harborline Group in 2022",
      "the revenue of Stonebridge Bank in 2021",
      "the revenue of Stonebridge Bank in 2022",
    ]);
  });

  it("leaves a question that enumerates nothing whole, and says what each part is about", () => {
    expect(plan("试用期最长多久？")).toEqual([{ text: "试用期最长多久？", about: [] }]);
    expect(plan("生产和经营单位有什么义务？")[0]?.text).toBeDefined();
    expect(plan("青禾电子2020年、2021年的净利润是多少？")[1]?.about).toEqual([{ kind: "period", value: "2021年" }]);
  });
});
