import { findWording } from "@guildhall/guard";
import { describe, expect, it } from "vitest";
import { assertions } from "./wordings.ts";

const asserted = (text: string): readonly string[] => findWording(text, assertions).map(({ words }) => words);

describe("a cure or safety that is asserted", () => {
  it.each([
    "本品包治百病。",
    "保证三个月内治愈。",
    "坚持服用，一定能根治高血压。",
    "该疗法百分之百有效。",
    "无任何副作用。",
    "彻底根治，永不复发。",
    "药到病除。",
    "有效率达100%。",
    "不用吃药也能好。",
    "This treatment guarantees a full recovery.",
    "It has no side effects.",
  ])("is found: %s", (text) => {
    expect(asserted(text)).not.toEqual([]);
  });

  it.each([
    "高血压目前不能根治，需要长期服药。",
    "任何药物都不可能没有副作用。",
    "药品广告不得含有表示功效、安全性的断言或者保证。",
    "根治性手术后应当定期复查。",
    "治愈率为86.5%（95%置信区间 80.1%～91.2%）。",
    "医师不能保证治愈。",
    "所谓“包治百病”的保健品均为虚假宣传。",
    "幽门螺杆菌根除治疗后四周复查。",
    "患者痊愈出院。",
    "尚无证据表明本品完全安全。",
    "服用后是否一定有效？",
    "凡宣称药到病除的，请向药品监督管理部门举报。",
    "The drug does not cure the disease.",
    "Side effects include dizziness.",
  ])("is none of: %s", (text) => {
    expect(asserted(text)).toEqual([]);
  });
});
