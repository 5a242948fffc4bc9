import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ground } from "./ground.ts";
import { FEATURES } from "./pool.ts";
import weights from "./weights.json" with { type: "json" };

const report =
  "衡川重工2025年年度报告。报告期内公司实现营业收入3.6亿元，同比增长12.5%；归属于上市公司股东的净利润为4,210万元，同比下降3.2%。公司在临州市设有两家工厂，年末员工共1200人，其中研发人员约三百人。董事会建议不派发现金红利。";
const leaflet =
  "安立平片说明书。用法用量：口服，成人每次5 mg，每日一次，最大剂量每日不超过10 mg。孕妇禁用。服药期间不得饮酒。常见不良反应为头晕，发生率约2‰。";
const verdict = (claim: string, evidence: string, question?: string) =>
  ground({ claim, evidence: [evidence], ...(question === undefined ? {} : { question }) }).verdict;

describe("GRD-08 ground", () => {
  it.each([
    ["公司实现营业收入36000万元，同比增长12.5%。", report],
    ["公司净利润为0.421亿元，同比下降3.2%。", report],
    ["年末员工共一千二百人。", report],
    ["成人每次5毫克，每日一次。", leaflet],
    ["最大剂量每日不超过0.01克。", leaflet],
    ["头晕的发生率约千分之二。", leaflet],
  ])("lets a converted figure pass: %s", (claim, evidence) => {
    expect(verdict(claim, evidence)).toBe("supported");
  });

  it.each([
    ["公司实现营业收入3.6万元，同比增长12.5%。", report],
    ["公司实现营业收入3.6亿元，环比增长12.5%。", report],
    ["公司净利润为4,210万元，同比增长3.2%。", report],
    ["公司净利润为4,210万美元，同比下降3.2%。", report],
    ["年末员工共1300人。", report],
    ["公司在2023年实现营业收入3.6亿元。", report],
    ["成人每次5 g，每日一次。", leaflet],
    ["成人每日5 mg。", leaflet],
    ["最大剂量每日不少于10 mg。", leaflet],
    ["头晕的发生率约2%。", leaflet],
  ])("stops a figure of another unit, kind or day: %s", (claim, evidence) => {
    expect(verdict(claim, evidence)).toBe("unsupported");
  });

  it("stops another number in the very words of the source, wherever else that number stands", () => {
    const source = "本办法涉及个人所得税六项政策，另有八项政策由市级制定，共六章。";

    expect(verdict("本办法涉及个人所得税八项政策。", source)).toBe("unsupported");
    expect(verdict("本办法涉及个人所得税6项政策。", source)).toBe("supported");
  });

  it("says which words it found, in code points of the claim", () => {
    const claim = "𠮷公司实现营业收入3.6万元。";
    const [sentence] = ground({ claim, evidence: [report] }).sentences;
    const [finding] = sentence?.findings ?? [];

    expect(finding).toMatchObject({ kind: "quantity", state: "missing", text: "3.6万元" });
    expect(Array.from(claim).slice(finding?.start, finding?.end).join("")).toBe("3.6万元");
  });

  it("judges every sentence on its own", () => {
    const { sentences, verdict: whole } = ground({
      claim: "公司在临州市设有两家工厂。公司另有员工八万人。",
      evidence: [report],
    });

    expect(sentences.map((sentence) => sentence.verdict)).toEqual(["supported", "unsupported"]);
    expect(whole).toBe("unsupported");
  });

  it("asks no support for the words of the question", () => {
    expect(verdict("衡川重工的工厂设在哪里？临州市", report, "衡川重工的工厂设在哪里？")).toBe("supported");
    expect(verdict("衡川重工的工厂设在哪里？宁汐市", report, "衡川重工的工厂设在哪里？")).toBe("unsupported");
  });

  it("reads the fields of a record", () => {
    const record = '{"name": "Lakeside Diner", "attributes": {"OutdoorSeating": false, "TakeOut": true, "WiFi": null}}';

    const denied = ground({ claim: "Lakeside Diner offers outdoor seating.", evidence: [record] });
    const held = ground({ claim: "Lakeside Diner offers takeout.", evidence: [record] });

    expect(denied.score).toBeGreaterThan(held.score);
  });

  it("has weights for exactly the features it measures", () => {
    expect(weights.features).toEqual(FEATURES);
  });
});

describe("ground, whatever the text,", () => {
  const text = fc.string({
    unit: fc.constantFrom(...Array.from('药品每日一次5mg百分之三亿元，。 \n"{}:年月日aA1.%￥𠮷')),
    maxLength: 200,
  });

  it("scores from 0 to 1, and its sentences and findings lie in the claim", () => {
    fc.assert(
      fc.property(text, text, text, (claim, evidence, question) => {
        const { score, sentences } = ground({ claim, evidence: [evidence], question });
        const points = Array.from(claim);

        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        for (const sentence of sentences) {
          expect(points.slice(sentence.start, sentence.end).join("")).toBe(sentence.text);
          for (const { start, end } of sentence.findings) expect(start).toBeLessThan(end);
        }
      }),
    );
  });

  it("finds no figure missing in a text that is its own evidence", () => {
    fc.assert(
      fc.property(text, (claim) => {
        expect(ground({ claim, evidence: [claim] }).sentences.flatMap(({ findings }) => findings)).toEqual([]);
      }),
    );
  });
});

const article =
  "Harborview Library opened on 3 May 2019 on the east bank of the Linde. The building cost 48 million dollars, of which the city paid a third. It holds 210,000 volumes and a reading room for 120 visitors. Director Anna Brandt said that the library would stay closed on Sundays until more staff were hired. In March the council voted against longer opening hours. Loans rose by 12% in the first year.";

describe("GRD-07 an English answer over an article", () => {
  it.each([
    "The library opened in May 2019 and cost 48 million dollars.",
    "It is closed on Sundays because it lacks staff.",
    "The council voted against longer opening hours in March.",
    "Loans went up 12% in the first year.",
    "The reading room has space for 120 visitors.",
  ])("is supported in other words: %s", (claim) => {
    expect(verdict(claim, article)).toBe("supported");
  });

  it.each([
    "The library opened in May 2017.",
    "It cost 84 million dollars.",
    "Loans fell by 12% in the first year.",
    "The library was designed by the architect Paul Merrow and won a national award.",
    "It has a café, a cinema and a roof garden with solar panels.",
    "The city paid half of the cost, 24 million dollars.",
  ])("is not supported where it makes something up: %s", (claim) => {
    expect(verdict(claim, article)).toBe("unsupported");
  });
});
