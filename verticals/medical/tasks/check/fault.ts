import type { Finding } from "@guildhall/core";
import { norms } from "../../records/rules.ts";

type Rule = Finding["rule"];

/** The house's own rule, for what no regulation puts in words. */
export const house: Rule = { source: "百业堂病历质控规则 Guildhall rules for records", verified: true };

/** 客观、真实、准确、及时、完整、规范: article 3, seen in copies of the text. */
export const truthful: Rule = norms("第三条", { verified: true });

/** Wrong notation of doses: recommended against by bodies for safe medication. From memory. */
export const doseNotation: Rule = { source: "ISMP 易错剂量表示法 Error-prone dose designations", verified: false };

/** A finding of the check, worded in both languages. */
export function fault(
  id: string,
  severity: Finding["severity"],
  zh: string,
  en: string,
  rule: Rule,
  where: { readonly section?: string; readonly words?: string } = {},
): Finding {
  return { id: `medical/${id}`, severity, message: { zh, en }, rule, ...where };
}
