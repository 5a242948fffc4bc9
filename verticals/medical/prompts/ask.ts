import type { TradePrompt } from "@guildhall/core";

/** 医疗: what turns on a word is copied, and nothing is said to a patient that a document does not say. */
export const askMedical: TradePrompt = {
  version: "1",
  zh: `9. 用法用量、频次、疗程、禁忌、慎用、相互作用和检查数值一律照抄原句，不换算、不概括；照抄时连同它所限定的人群和条件。
10. 只说明文件怎样规定，不对具体的人下诊断、定剂量、改治疗。
11. 指南与说明书不一致时，两者分别照抄。`,
  en: `9. Copy the sentence for every dose, frequency, course, contraindication, precaution, interaction and test value; do not convert or sum up, and keep the people and conditions it is limited to.
10. Say only what the documents lay down; do not diagnose, set a dose or change a treatment for anybody.
11. Where a guideline and a label differ, copy both.`,
};
