import type { Guard, Verdict } from "@guildhall/core";
import { isOurs } from "./is-ours.ts";

/** Words of a question about a patient or what was written or said of one. */
const ABOUT_A_PATIENT =
  /患者|病人|患儿|问诊|病程|主诉|现病史|既往史|过敏史|查房|入院|住院号|就诊|转写|体格检查|体温|化验|检查结果|报告|(?:CT|X线|片子).{0,6}(?:示|显示|结果)|医生(?:说|问)|这位|该例|本例|他|她|patient/i;

/**
 * What was done for one patient is no answer to what is to be done: 胸痛怎么治疗 is not answered from a record. A question
 * about a patient is.
 */
export const recordIsNoRule: Guard = {
  id: "medical/record-is-no-rule",
  sees: "passages",
  release: "hold",
  rule: { source: "百业堂医疗规则：个案病历不作为诊疗依据", version: "2026-11", verified: true },
  adjustable: ["soft", "off"],
  judge: ({ question, passages }) => {
    const ours = passages.filter(isOurs);
    const areRecords =
      ours.length > 0 &&
      ours.every(({ document }) => /^(?:record|transcript)$/.test(document.version.facts.more?.["kind"] ?? ""));
    return areRecords && !ABOUT_A_PATIENT.test(question.text) ? blocked : allowed;
  },
};

const blocked: Verdict = {
  verdict: "block",
  reason: {
    zh: "现有资料中只有个别患者的病历提到这个问题，病历不能作为诊疗依据。",
    en: "Only records of single patients mention this; a record is no source for what is to be done.",
  },
};

const allowed: Verdict = {
  verdict: "allow",
  reason: {
    zh: "所引内容不是个案病历，或者问的就是患者。",
    en: "No record of a patient, or the question is about one.",
  },
};
