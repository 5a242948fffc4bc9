import { unsafeRequests } from "@guildhall/guard";
import stored from "./weights.json" with { type: "json" };

/** Other people's data, forged papers, ways round the law, false news. */
export const noUnsafeRequests = unsafeRequests({
  id: "government/no-unsafe-requests",
  rule: { source: "《生成式人工智能服务管理暂行办法》", version: "2023-08-15", article: "第四条", verified: true },
  stored,
  message: {
    zh: "这里不提供他人的个人信息或未公开的材料，也不帮助规避法律、伪造证明。可以改问办理条件、法律责任或救济途径。",
    en: "No personal data of others, nothing undisclosed, and no help in getting round the law or forging papers. Ask about conditions, liability or remedies.",
  },
});
