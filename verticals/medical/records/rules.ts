import type { RecordRule } from "./record-type.ts";

const BASIC_NORMS = "《病历书写基本规范》（卫医政发〔2010〕11号）";

/**
 * An article of 病历书写基本规范. Its numbers are from memory unless `verified`: articles 1 to 9 and 27 were seen in
 * copies of the text, the limits in a table of limits and in teaching material that does not number them.
 */
export function norms(article: string, { verified = false } = {}): RecordRule {
  return { source: BASIC_NORMS, version: "2010-03-01", article, verified };
}

/** 医疗质量安全核心制度要点: consultations, rounds, discussions. From memory. */
export const coreSystems: RecordRule = {
  source: "《医疗质量安全核心制度要点》（国卫医发〔2018〕8号）",
  version: "2018",
  verified: false,
};
