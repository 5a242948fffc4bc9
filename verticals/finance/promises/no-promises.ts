import { unfitWording } from "@guildhall/guard";
import { promises, promisesInEnglish } from "./wordings.ts";

/** 保证性承诺: promises of profit or of the principal, in words of ours; disclaimers and prohibitions pass. Text checked, amended 2021-04-29. */
export const noPromises = unfitWording({
  id: "finance/no-promises",
  rule: { source: "《中华人民共和国广告法》", version: "2021年修正", article: "第二十五条第一项", verified: true },
  patterns: [...promises, ...promisesInEnglish],
  removed: {
    zh: "有的句子承诺收益、保本或断言只涨不跌，已略去：对未来收益不得作出保证性承诺。",
    en: "Sentences that promise profit, the principal or rising prices were left out: future returns must not be promised.",
  },
  quoted: {
    zh: "所引原文里有承诺收益或保本的说法，那是原文的话，不是这里的意见。",
    en: "A source that is quoted promises profit or the principal; these are its words, not ours.",
  },
});
