import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankStatements } from "./rank-statements.ts";
import { statementsIn } from "./statements-in.ts";

const best = (question: string, ...texts: readonly string[]) =>
  rankStatements(
    question,
    [],
    texts.map((text) => ({ text, context: "" })),
    200,
  );

describe("rankStatements", () => {
  it("GRD-10 finds little bearing where the figure asked for is not said", () => {
    const question = "临州市人才公寓的月租金是多少元？";
    const [said] = best(question, "临州市人才公寓的月租金为六百元。");
    const [unsaid] = best(question, "临州市人才公寓的月租金由管理单位另行公布。");

    expect(said?.bearing).toBeGreaterThan(0.8);
    expect(unsaid?.bearing).toBeLessThan(0.5);
  });

  it("tells statements of a passage that is asked for apart by what its headings do not say, wherever it ranks", () => {
    const passage = (text: string) => ({ text, context: "临州片说明书 用法用量", isAskedFor: true });
    const first = (question: string) =>
      rankStatements(
        question,
        [],
        [passage("成人：一次5毫克，每日一次。用法用量由医师调整。"), passage("退热用药不得超过3天。一次8小时。")],
        200,
      )[0]?.quote;

    expect(first("临州片的用法用量是什么")).toBe("成人：一次5毫克，每日一次。");
    expect(first("临州片退热最多用几天")).toBe("退热用药不得超过3天。");
  });

  it("never quotes a title that stands in the text once more", () => {
    const context = "临州港务公司截至2025年6月30日止六个月之中期业绩公告";
    const [first] = rankStatements(
      "临州港务公司的中期业绩怎么样？",
      [],
      [{ text: `${context}\n本公司期内收益增长百分之六。`, context }],
      200,
    );

    expect(first?.quote).toBe("本公司期内收益增长百分之六。");
  });

  it("takes the count asked for with its counter, though its noun stands elsewhere", () => {
    const [first] = best(
      "临州交管业务有多少项可以网上办？",
      "临州交管业务共有三个窗口。全市开通补证、选号等25项网上交管业务。",
    );

    expect(first?.quote).toContain("25项");
  });

  it("quotes a report without its headline and dateline", () => {
    const report =
      "临州市延长两项申报的期限，服务企业复工 新华社临州2月18日电（记者 何言）记者18日从临州市税务局获悉，受疫情影响的企业二月份的纳税申报期限延长至二月二十八日，仍有困难的可以依法申请进一步延期，各区县税务局应当在三个工作日内办结申请并书面告知申请人办理结果。";
    const [first] = best("临州市的纳税申报期限延长到哪天？", report);

    expect(first?.quote).toMatch(/^记者18日从临州市税务局获悉/);
  });

  it("knows what is counted by the piece, whatever it is counted in", () => {
    const question = "灯笼税每盏多少？";
    const [said] = best(question, "灯笼税每盏三文。");
    const [unsaid] = best(question, "灯笼税每盏各有定数。");

    expect(said?.bearing).toBeGreaterThan(0.8);
    expect(unsaid?.bearing).toBeLessThan(0.5);
  });

  it("takes the field that is asked for by name, though its sheet states no unit", () => {
    const [first] = best("临江精密的营业成本是多少元？", "营业收入：8200\n营业成本：5100\n营业外收入：30");

    expect(first).toMatchObject({ quote: "营业成本：5100", isNamed: true });
  });

  it("GRD-10 takes the figure of another year for a lesser answer", () => {
    const question = "2022年临州市出生人口是多少人？";
    const found = best(question, "2021年临州市出生人口为三万人。2022年临州市出生人口为两万人。");

    expect(found[0]?.quote).toContain("2022年");
  });

  it("GRD-10 wants a name where somebody is asked for", () => {
    const question = "电影《长桥》的导演是谁？";
    const [named] = best(question, "电影《长桥》由李若川执导，导演李若川是临州人。");
    const [unnamed] = best(question, "电影《长桥》的导演在会上介绍了拍摄的经过。");

    expect(named?.bearing).toBeGreaterThan(unnamed?.bearing ?? 0);
  });

  it("lets two passages that say the same day bear each other out", () => {
    const question = "临州图书馆新馆什么时候开放？";
    const alone = best(question, "临州图书馆新馆将于5月6日开放。");
    const together = best(question, "临州图书馆新馆将于5月6日开放。", "5月6日，临州图书馆新馆向读者开放。");

    expect(together[0]?.bearing).toBeGreaterThan(alone[0]?.bearing ?? 0);
  });
});

describe("statementsIn", () => {
  it("keeps no list together over white space that would make a quote longer than it looks", () => {
    const gap = "\u00a0".repeat(17);

    expect(statementsIn(`集市复工指引${gap}2.摊位费按月缴纳。`, 200).map(({ quote }) => quote)).toEqual([
      "2.摊位费按月缴纳。",
    ]);
    expect(statementsIn(`集市复工指引\n2.摊位费按月缴纳。`, 200).map(({ quote }) => quote)).toEqual([
      "集市复工指引\n2.摊位费按月缴纳。",
    ]);
  });

  it("divides a long sentence into parts of which two fit into an answer", () => {
    const sentence = `集市设在${"东门桥下、西河埠头、南园菜场、".repeat(10)}北站出口。`;

    const [first, second] = statementsIn(sentence, 200).map(({ quote }) => quote);

    expect(`${first}\n\n\n${second}`.length).toBeLessThanOrEqual(200);
  });

  it("quotes nothing that does not stand in the text, in order, and no piece is long", () => {
    const words = fc.constantFrom("补贴", "，", "。", "；", "每月", "\n", "标准：", "（一）", "1.", "abc ", " ", "？");
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 120 }).map((each) => each.join("")),
        (text) => {
          let from = 0;
          const plain = text.replaceAll(/\s/g, "");
          for (const { quote } of statementsIn(text, 200)) {
            const at = plain.indexOf(quote.replaceAll(/\s/g, ""), from);

            expect(at).toBeGreaterThanOrEqual(from);
            expect(quote.length).toBeLessThanOrEqual(200);
            from = at + quote.replaceAll(/\s/g, "").length;
          }
        },
      ),
    );
  });
});
