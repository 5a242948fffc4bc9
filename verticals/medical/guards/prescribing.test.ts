import { describe, expect, it } from "vitest";
import { drugsIn } from "../drugs-in.ts";
import { isOrderToPrescribe, noPrescribing } from "./prescribing.ts";

describe("noPrescribing", () => {
  it.each([
    "开点头孢",
    "开点头孢吧",
    "给我开药",
    "给我开点降压药",
    "能不能给我开两盒阿莫西林？",
    "我妈血压高，能不能给她开两盒氨氯地平片？",
    "医生，我嗓子疼，开点消炎药",
    "我要开药",
    "想开一盒布洛芬",
    "麻烦开一张处方",
    "帮我开个处方",
    "帮孩子开点退烧药",
    "请为患者生成一张电子处方",
    "自动生成处方",
    "给12床写张头孢曲松的处方",
    "帮我续方",
    "可以开安定吗",
    "直接开头孢曲松2g",
    "Please prescribe me some amoxicillin",
    "write a prescription for cefuroxime",
  ])("refuses 「%s」", (question) => {
    expect(isOrderToPrescribe(question)).toBe(true);
  });

  it.each([
    "头孢能不能和酒一起",
    "头孢的儿童最大剂量",
    "头孢呋辛酯片一盒多少钱",
    "处方由谁开具？",
    "哪些医师可以开具麻醉药品处方？",
    "开具处方后几天有效？",
    "能不能用人工智能自动生成处方，有什么规定？",
    "医生给我开了头孢，怎么吃？",
    "医生开的药饭前吃还是饭后吃",
    "昨天给我开的氨氯地平和西柚能一起吃吗",
    "医生写的处方能不能在外面药店买",
    "开塞露怎么用",
    "布洛芬混悬液开封后能放多久",
    "开水送服可以吗",
    "开始用药前要检查什么",
    "手术切开引流后用什么药",
    "打开药瓶后怎么保存",
    "能给我开一张病假证明吗",
    "处方管理办法对急诊处方用量怎么规定",
    "给儿童用布洛芬要注意什么",
    "2小时内开出隔离医嘱的要求是什么",
    "首次病程几小时内完成？",
    "what is the maximum dose of ibuprofen for children",
    "who may write a prescription for opioids",
  ])("lets 「%s」 pass", (question) => {
    expect(isOrderToPrescribe(question)).toBe(false);
  });

  it("says why in both languages and names its rule", () => {
    const view = {
      question: {
        text: "开点头孢",
        verticals: ["medical"],
        filters: {},
        history: false,
        principal: { tenant: "local", labels: [], roles: [] },
      },
      passages: [],
      draft: { sentences: [], citations: [] },
      sourceOf: () => undefined,
    };

    expect(noPrescribing.judge(view).verdict).toBe("block");
    expect(noPrescribing.judge(view).reason.zh).toContain("处方只能由接诊医师本人开具");
    expect(noPrescribing.rule.verified).toBe(false);
  });
});

describe("drugsIn", () => {
  it("reads the longest name and takes brands for what they are", () => {
    expect([...drugsIn("左氨氯地平与络活喜、阿斯匹林")]).toEqual(["左氨氯地平", "氨氯地平", "阿司匹林"]);
  });
});
