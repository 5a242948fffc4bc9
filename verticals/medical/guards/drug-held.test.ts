import { localPrincipal, type GuardView, type RankedPassage } from "@guildhall/core";
import { describe, expect, it } from "vitest";
import { drugIsCited, drugIsHeld } from "./drug-held.ts";
import { recordIsNoRule } from "./record-is-no-rule.ts";

function passage(passageId: string, context: string, text: string, kind = "label"): RankedPassage {
  return {
    passage: {
      passageId,
      documentId: "d",
      versionId: "v",
      ordinal: 0,
      start: 0,
      end: text.length,
      text,
      context,
      locator: { kind: "characters", start: 0, end: text.length },
      identifiers: [],
    },
    document: {
      version: {
        documentId: "d",
        versionId: "v",
        corpus: { tenant: "local", vertical: "medical", collection: "default" },
        key: "k",
        title: context,
        names: [],
        labels: [],
        facts: { sources: {}, more: { kind } },
        relations: [],
        sha256: "",
        mediaType: "text/plain",
        division: { way: "label", rejected: [] },
        ingestedAt: "2026-01-01T00:00:00Z",
      },
      interval: {},
      isCurrent: true,
    },
    standing: { status: "unknown" },
    score: 1,
    reasons: [],
  };
}

const amlodipine = passage("a", "苯磺酸氨氯地平片说明书 用法用量", "成人最大剂量为一次10毫克。");
const levamlodipine = passage("b", "苯磺酸左氨氯地平片说明书 用法用量", "成人最大剂量为一次5毫克。");

function view(text: string, passages: readonly RankedPassage[], cited: readonly string[] = []): GuardView {
  const citations = cited.map((passageId) => ({ passageId })) as unknown as GuardView["draft"]["citations"];
  return {
    question: { text, verticals: ["medical"], filters: {}, history: false, principal: localPrincipal },
    passages,
    draft: { sentences: [], citations },
    sourceOf: () => undefined,
  };
}

describe("drugIsHeld", () => {
  it("lets no other drug's label answer for one that is not held", () => {
    expect(drugIsHeld.judge(view("阿托伐他汀钙片的最大剂量", [amlodipine])).verdict).toBe("block");
    expect(drugIsHeld.judge(view("立普妥的最大剂量", [amlodipine])).reason.zh).toContain("阿托伐他汀");
  });

  it("takes a brand for its drug, and a question without a drug for what it is", () => {
    expect(drugIsHeld.judge(view("络活喜的最大剂量", [amlodipine])).verdict).toBe("allow");
    expect(drugIsHeld.judge(view("首次病程几小时内完成", [amlodipine])).verdict).toBe("allow");
  });
});

describe("recordIsNoRule", () => {
  const course = passage("c", "病程记录 分析", "有胸痛，同意住院治疗。", "record");

  it("takes no record for what is to be done, unless the question is about the patient", () => {
    expect(recordIsNoRule.judge(view("胸痛怎么治疗", [course])).verdict).toBe("block");
    expect(recordIsNoRule.judge(view("患者为什么住院", [course])).verdict).toBe("allow");
    expect(recordIsNoRule.judge(view("胸痛怎么治疗", [amlodipine])).verdict).toBe("allow");
  });
});

describe("drugIsCited", () => {
  it("looks at what is cited only, and keeps 左氨氯地平 from 氨氯地平", () => {
    expect(drugIsCited.judge(view("左氨氯地平最大剂量", [amlodipine, levamlodipine], ["a"])).verdict).toBe("block");
    expect(drugIsCited.judge(view("左氨氯地平最大剂量", [amlodipine, levamlodipine], ["b"])).verdict).toBe("allow");
    expect(drugIsCited.judge(view("左氨氯地平最大剂量", [amlodipine, levamlodipine], ["a", "b"])).verdict).toBe(
      "block",
    );
  });
});
