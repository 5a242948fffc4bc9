import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { followUp } from "./follow-up.ts";

describe("a question that follows another", () => {
  it.each([
    ["青禾电子股份有限公司2020年的营业收入是多少？", "那2021年呢？", "青禾电子股份有限公司2021年的营业收入是多少？"],
    ["青禾电子2020年的营业收入是多少？", "柳岸药业呢？", "柳岸药业2020年的营业收入是多少？"],
    ["临州市的公积金最多能贷多少？", "那青川市呢？", "青川市的公积金最多能贷多少？"],
    ["《集市摊位管理办法》第二条怎么规定？", "第三条呢？", "《集市摊位管理办法》第三条怎么规定？"],
    ["《集市摊位管理办法》第二条怎么规定？", "该办法什么时候施行？", "《集市摊位管理办法》什么时候施行？"],
    ["青禾电子股份有限公司2020年的营业收入是多少？", "该公司的净利润是多少？", "青禾电子股份有限公司的净利润是多少？"],
    ["临州市硕士研究生的租房补贴每月是多少？", "博士研究生呢？", "临州市博士研究生的租房补贴每月是多少？"],
    ["临州市的租房补贴每月是多少？", "租房面积呢？", "临州市的租房面积每月是多少？"],
    ["《集市摊位管理办法》管什么？", "它由谁解释？", "《集市摊位管理办法》由谁解释？"],
    [
      "What was the revenue of Harborline Group in 2020?",
      "What about 2021?",
      "What was the revenue of Harborline Group in 2021?",
    ],
  ])("%s → %s", (former, question, resolved) => {
    expect(followUp(question, [former])).toBe(resolved);
  });

  it("keeps what it is about and changes the topic", () => {
    expect(followUp("罚则呢？", ["《集市摊位管理办法》什么时候施行？"])).toBe("《集市摊位管理办法》罚则");
    expect(followUp("津贴呢？", ["学徒期最长多久？"])).toBe("津贴（学徒期最长多久）");
  });

  it("looks further back for what a pronoun stands for", () => {
    const earlier = ["《集市摊位管理办法》什么时候施行？", "摊位费每月多少？"];

    expect(followUp("这个办法由谁解释？", earlier)).toBe("《集市摊位管理办法》由谁解释？");
  });

  it("is left alone when it stands by itself", () => {
    const alone = ["试用期最长多久？", "其他费用怎么算？", "《档案法》第十条是什么？", "Which law applies?"];

    for (const question of alone) expect(followUp(question, ["《集市摊位管理办法》第二条怎么规定？"])).toBe(question);
    expect(followUp("那2021年呢？", [])).toBe("那2021年呢？");
  });

  it("takes time in proportion to its length, whatever it says", () => {
    const words = fc.string({
      unit: fc.constantFrom(..."那呢第十条《》该办法公司2021年 市？其".split("")),
      maxLength: 4000,
    });
    fc.assert(
      fc.property(words, words, (question, former) => {
        expect(typeof followUp(question, [former])).toBe("string");
      }),
      { numRuns: 30 },
    );
  });
});
