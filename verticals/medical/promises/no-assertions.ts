import { unfitWording } from "@guildhall/guard";
import { assertions } from "./wordings.ts";

/** 断言或者保证: a cure or safety asserted in words of ours. Text checked, amended 2021-04-29; we hold answers to what advertisements must not say. */
export const noAssertions = unfitWording({
  id: "medical/no-assertions",
  rule: { source: "《中华人民共和国广告法》", version: "2021年修正", article: "第十六条第一款第一项", verified: true },
  patterns: assertions,
  removed: {
    zh: "有的句子断言或保证疗效、安全，已略去：疗效因人而异，请以说明书和医师的判断为准。",
    en: "Sentences that assert or promise a cure or safety were left out: effects differ; the label and the doctor decide.",
  },
  quoted: {
    zh: "所引原文里有断言疗效或安全的说法，那是原文的话，不是这里的意见。",
    en: "A source that is quoted asserts a cure or safety; these are its words, not ours.",
  },
});
