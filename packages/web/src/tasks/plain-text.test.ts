import { describe, expect, it } from "vitest";
import { draftText, sectionText } from "./plain-text.ts";

const said = (...texts: string[]) => texts.map((text) => ({ text, support: "verbatim" as const, sources: [] }));
const section = (id: string, zh: string, en: string, ...texts: string[]) => ({
  id,
  name: { zh, en },
  isRequired: true,
  sentences: said(...texts),
  ...(texts.length === 0 ? { empty: "未采集" } : {}),
});

describe("a draft as plain text", () => {
  it("names every section that says something, and says nothing of one that does not", () => {
    const draft = { sections: [section("cc", "主诉", "Complaint", "咳嗽3天。"), section("ph", "既往史", "History")] };

    expect(draftText(draft, "zh")).toBe("主诉：咳嗽3天。");
  });

  it("joins Chinese sentences without and English ones with a space", () => {
    expect(sectionText(section("hpi", "现病史", "HPI", "3天前咳嗽。", "无发热。"))).toBe("3天前咳嗽。无发热。");
    expect(sectionText(section("hpi", "现病史", "HPI", "Cough for 3 days.", "No fever."))).toBe(
      "Cough for 3 days. No fever.",
    );
  });
});
