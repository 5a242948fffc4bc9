import type { DocumentFacts, DocumentVersion } from "@guildhall/core";
import { describe, expect, it } from "vitest";
import { verticals } from "./index.ts";

function isAboutPersons(id: string, title: string, facts: Partial<DocumentFacts> = {}): boolean {
  const version = { title, facts: { sources: {}, ...facts } } as DocumentVersion;
  return verticals.find((vertical) => vertical.id === id)?.isAboutPersons?.(version) ?? true;
}

describe("documents about private persons", () => {
  it.each([
    ["government", "185个涉税缴费事项可在网上办理"],
    ["government", "临州市举报奖励办法"],
    ["government", "关于规范信访工作的通知"],
    ["finance", "青禾股份2025年年度报告"],
    ["finance", "云舟科技：关于股份回购进展的公告"],
  ])("are none of what %s publishes: %s", (id, title) => {
    expect(isAboutPersons(id, title)).toBe(false);
  });

  it.each([
    ["government", "孟某信访材料"],
    ["government", "低保申请书（沈立衡）"],
    ["finance", "客户风险测评问卷"],
    ["medical", "孟晓岚出院小结"],
    ["medical", "门诊问诊录音转写"],
  ])("are those that %s keeps of them: %s", (id, title) => {
    expect(isAboutPersons(id, title)).toBe(true);
  });

  it("are no labels, guidelines and rules of medicine", () => {
    for (const kind of ["label", "guideline", "rule"])
      expect(isAboutPersons("medical", "布洛芬混悬液说明书", { more: { kind } })).toBe(false);
  });
});
