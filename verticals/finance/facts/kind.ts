/** Kinds of documents of this trade, by the words of their titles; the first that fits. */
const KINDS: readonly (readonly [pattern: RegExp, kind: string])[] = [
  [/业绩快报/, "业绩快报"],
  [/业绩预告|盈利预告|盈利预警/, "业绩预告"],
  [/点评|研究报告|深度报告|投资价值分析|首次覆盖|策略报告/, "研究报告"],
  [/活动记录|会议纪要|调研纪要|业绩说明会/, "活动记录"],
  [/半年度报告|半年报|中期报告|中期业绩|interim (?:report|results)/i, "半年度报告"],
  [/季度报告|[一三]季报|\b10-Q\b/i, "季度报告"],
  [/年度报告|年报|全年业绩|年度业绩|年度财务报表|\b10-K\b|\b20-F\b|annual report/i, "年度报告"],
  [/财务报表/, "财务报表"],
  [/招股/, "招股说明书"],
  [/公告|通知|announcement/i, "公告"],
];

/** 年度报告, 业绩快报, 研究报告 ...; undefined where the title says none of them. */
export function kindOf(title: string): string | undefined {
  return KINDS.find(([pattern]) => pattern.test(title))?.[1];
}

const PERIODIC = new Set(["年度报告", "半年度报告", "季度报告", "财务报表"]);

/** The first source of the figures it holds. */
export function isPeriodic(kind: string | undefined): boolean {
  return kind !== undefined && PERIODIC.has(kind);
}
