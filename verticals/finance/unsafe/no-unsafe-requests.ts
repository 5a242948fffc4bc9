import { unsafeRequests } from "@guildhall/guard";
import stored from "./weights.json" with { type: "json" };

/** Promises of profit, advice to one person on his money, crimes with money, what others keep secret. */
export const noUnsafeRequests = unsafeRequests({
  id: "finance/no-unsafe-requests",
  rule: { source: "《生成式人工智能服务管理暂行办法》", version: "2023-08-15", article: "第四条", verified: true },
  stored,
  message: {
    zh: "这里不给个人投资建议、不保证收益，也不帮助违法的资金安排或打听未公开的信息。可以改问公司披露的事实、监管规定或数据的出处。",
    en: "No advice on one's own money, no promise of returns, and no help with unlawful dealings or undisclosed information. Ask for disclosed facts, rules or the source of a figure.",
  },
});
