import type { TradePrompt } from "@guildhall/core";

/** 金融: a figure without its period, its unit and its scope is no figure. */
export const askFinance: TradePrompt = {
  version: "1",
  zh: `9. 数字一律照抄，连同报告期、单位、币种和口径（合并或母公司、本期或上期）；表格照抄所在的整行。
10. 不自行计算、换算或推算材料里没有的数字，也不把一个报告期的数字当作另一个报告期的。
11. 只说明文件怎样记载，不作投资建议，不预测价格和业绩。`,
  en: `9. Copy every figure with its period, unit, currency and scope (consolidated or parent, this period or the last); of a table copy the whole row.
10. Do not compute, convert or estimate a figure that does not stand in the material, and never take the figure of one period for another.
11. Say only what the documents state; give no investment advice and predict neither prices nor results.`,
};
