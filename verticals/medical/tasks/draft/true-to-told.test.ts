import { describe, expect, it } from "vitest";
import { readUtterances } from "../../dialogue/read-utterances.ts";
import { tell } from "../../dialogue/tell.ts";
import { isTrueToTold, keepsFactsOf } from "./true-to-told.ts";

const talk =
  "医生：哪里不舒服？\n患者：咳嗽三天，有点发热，吃了“感冒灵”。\n医生：有没有胸痛？\n患者：没有。\n医生：家里有人咳嗽吗？\n患者：我爱人也咳嗽。";
const told = tell(readUtterances(talk));
const evidence = ["咳嗽三天，有点发热，吃了“感冒灵”。", "否认胸痛。"];

describe("a sentence that a model wrote for a record", () => {
  it.each(["咳嗽三天，伴发热。", "否认胸痛。", "服“感冒灵”后来诊。", "病程三天。"])(
    "counts where it says what was told: %s",
    (sentence) => {
      expect(isTrueToTold(sentence, evidence, told)).toBe(true);
    },
  );

  it.each([
    ["a finding that nobody named", "咳嗽三天，伴咯血。"],
    ["a denial of what nobody asked after", "否认腹痛。"],
    ["what was denied as there", "咳嗽三天，伴胸痛。"],
    ["what was told as denied", "无发热。"],
    ["a drug that nobody named", "服阿莫西林三天。"],
    ["a word of the patient without its quotation marks", "服感冒灵后来诊。"],
  ])("does not count with %s", (_, sentence) => {
    expect(isTrueToTold(sentence, evidence, told)).toBe(false);
  });
});

describe("a drafted sentence", () => {
  it("gives way only to sentences that keep its findings, numbers, drugs and own words", () => {
    expect(keepsFactsOf("咳嗽3天，发热。", ["发热、咳嗽3天。"])).toBe(true);
    expect(keepsFactsOf("咳嗽3天，发热。", ["咳嗽3天。"])).toBe(false);
    expect(keepsFactsOf("咳嗽3天，发热。", ["咳嗽、发热。"])).toBe(false);
    expect(keepsFactsOf("服“感冒灵”。", ["服药。"])).toBe(false);
    expect(keepsFactsOf("胃口不好。", [])).toBe(false);
  });
});
