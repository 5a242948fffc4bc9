import { describe, expect, it } from "vitest";
import { internalMarkIn } from "./internal-mark.ts";

describe("internalMarkIn", () => {
  it.each([
    ["内部资料 注意保存\n临州市政务服务管理局简报\n正文。", "内部资料"],
    ["000017\n工作秘密 1年\n临州市某局文件", "工作秘密"],
    ["【内部】\n关于年度考核安排的说明", "内部"],
    ["研究部晨会纪要\n（内部使用，不得外传）\n正文。", "内部使用"],
    ["不得公开\n会议纪要", "不得公开"],
  ])("sees %j", (text, mark) => {
    expect(internalMarkIn(text)).toBe(mark);
  });

  it.each([
    "内部控制制度\n第一条 为规范内部管理，制定本制度。",
    "临州市某局文件\n本办法所称工作秘密，是指机关工作中不属于国家秘密的事项。",
    `${"普通的一段。\n".repeat(8)}内部资料\n`,
    "内部审计报告\n2025年度",
    "内部通讯录管理办法",
  ])("takes no other words for one: %j", (text) => {
    expect(internalMarkIn(text)).toBeUndefined();
  });
});
