import { unsafeRequests } from "@guildhall/guard";
import stored from "./weights.json" with { type: "json" };

/** Dangerous treatment of oneself, misuse of drugs, harm to others, deceit with records. */
export const noUnsafeRequests = unsafeRequests({
  id: "medical/no-unsafe-requests",
  rule: { source: "《生成式人工智能服务管理暂行办法》", version: "2023-08-15", article: "第四条", verified: true },
  stored,
  message: {
    zh: "这样做可能伤害身体、他人或违反法律，这里不予协助。请不要自行尝试，到医疗机构就诊或咨询医师；说明书、指南和规范的内容可以在这里查询。",
    en: "This may harm you or others, or break the law; no help is given with it. Do not try it, and see a doctor; labels, guidelines and rules can be asked for here.",
  },
});
