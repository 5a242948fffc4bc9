import type { Guard } from "@guildhall/core";

/** 我不想活了, 想自杀: words of somebody in danger, said of oneself or asked for oneself. */
const IN_DANGER =
  /(?:不想活|活不下去|想死|去死算了|寻死|轻生|结束(?:自己的?|我的?)?生命|了结自己|自杀(?!率|风险|评估|倾向的?评|预防|干预|未遂的|行为的|案|者)|自残|自伤(?!行为的|评估)|割(?:手)?腕|跳楼|写(?:一封)?遗书|安眠药[^。]{0,8}(?:多少|几片)[^。]{0,6}(?:死|没命))|\b(?:kill(?:ing)? myself|end(?:ing)? my (?:own )?life|suicid(?:e|al)|tak(?:e|ing) my own life|hurt(?:ing)? myself|cut(?:ting)? myself|self[- ]harm|want to die|don't want to live)\b/iu;
/** Who asks for the trade's sake: how it is assessed, prevented, recorded, what the law says. */
const OF_OTHERS =
  /评估|预防|干预|量表|筛查|护理|记录|病历|报告|上报|规定|责任|赔偿|法律|处罚|罪|保险|统计|患者(?:有|出现)|如何劝|怎么劝|怎样陪|帮助|patients? (?:with|who)|prevent|assess|screen|statistics|policy|law|friend|\d+[- ]year[- ]old|most likely diagnosis|which of the following/iu;

/**
 * Somebody in danger is led to people who can help, before anything else. Refuses with `next: crisis_help`; questions of
 * those who care for others pass.
 */
export const seeksCrisisHelp: Guard = {
  id: "seeks-crisis-help",
  sees: "question",
  release: "hold",
  rule: { source: "全国统一心理援助热线 12356（国家卫生健康委）", version: "2025", verified: false },
  judge: ({ question: { text } }) =>
    IN_DANGER.test(text) && !OF_OTHERS.test(text)
      ? {
          verdict: "block",
          score: 1,
          next: "crisis_help",
          reason: {
            zh: "您现在可能很难受。请不要独自承受：马上联系身边信任的人，或拨打心理援助热线 12356；有紧急危险请拨打 120 或 110。",
            en: "You may be going through something very hard. Do not stay alone with it: call somebody you trust, the counselling line 12356 in China, or 120 and 110 in an emergency.",
          },
        }
      : { verdict: "allow", reason: { zh: "没有危急的话。", en: "No words of somebody in danger." } },
};
