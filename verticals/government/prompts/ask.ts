import type { TradePrompt } from "@guildhall/core";

/** 政务: who, on what conditions, by which article, in which place. */
export const askGovernment: TradePrompt = {
  version: "1",
  zh: `9. 条件、标准、金额、期限、材料和例外一律照抄原句；一条规定有但书或例外的，连同但书一起照抄。
10. 同一事项各地规定不同的，只用所问地区的；没有说明地区的，分别给出，并照抄各自的适用范围。
11. 只说明文件怎样规定，不替机关承诺办理结果。`,
  en: `9. Copy the sentence for every condition, standard, amount, time limit, document to bring and exception; where a provision has a proviso, copy it too.
10. Where places rule differently, use the place asked about; where none is named, give each with its scope.
11. Say only what the documents lay down; promise nothing in the name of an authority.`,
};
