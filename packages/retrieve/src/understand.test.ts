import { describe, expect, it } from "vitest";
import { understand, wordsOf } from "./understand.ts";

/** The document numbers that a question is searched by. */
async function numbersIn(text: string): Promise<readonly string[]> {
  const vertical = { vocabulary: { aliases: {}, terms: {} }, identifiersIn: () => [] };
  const inquiry = { question: { text }, vertical, scope: {}, ports: { catalogue: { named: async () => [] } } };
  const trace = { isLeftOut: () => false };
  const words = wordsOf({ text } as never, vertical as never, trace);
  const { numbers } = await understand(words, { ...inquiry, trace } as never);
  return numbers.map(({ word }) => word);
}

describe("wordsOf", () => {
  it("takes the longest of the lay words at a place: 最多用几天 asks for a time, not for an amount", () => {
    const terms = { 最多用: ["用量"], 最多用几天: ["疗程"] };
    const tradeOf = (text: string) =>
      wordsOf({ text } as never, { vocabulary: { aliases: {}, terms } } as never, { isLeftOut: () => false }).trade;

    expect(tradeOf("这种药最多用几天").map(({ word }) => word)).toEqual(["疗", "程", "疗程"]);
    expect(tradeOf("最多用多少，最多用几天").map(({ word }) => word)).toContain("用量");
  });
});

describe("understand", () => {
  it("searches a document number with its issuer, not what other issuers may have", async () => {
    expect(await numbersIn("国家税务总局公告2019年第3号讲了什么")).toEqual(["国家税务总局公告2019年第3号"]);
    expect(await numbersIn("临州市人民政府令第5号")).toEqual(["临州市人民政府令第5号"]);
  });

  it("searches 公告〔2019〕3号, which names no issuer, as it is given", async () => {
    expect(await numbersIn("公告〔2019〕第3号是什么文件？")).toEqual(["公告〔2019〕3号"]);
  });
});
