import type { Writing, WrittenSentence } from "@guildhall/core";
import { describe, expect, it } from "vitest";
import { readUtterances } from "../../dialogue/read-utterances.ts";
import type { DraftSection } from "./draft.ts";
import { groundsOf, writtenSection } from "./written-section.ts";

const talk =
  "医生：哪里不舒服？\n患者：咳嗽三天，有点发热，吃了布洛芬。\n医生：有没有胸痛？\n患者：没有。\n医生：我听一下，右下肺有湿啰音。";
const grounds = groundsOf(readUtterances(talk), "zh");
const at = (utterance: number) => ({ kind: "utterance", utterance, start: 0, end: 2, speaker: "patient" }) as const;
const section: DraftSection = {
  id: "present_illness",
  name: { zh: "现病史", en: "History of present illness" },
  isRequired: true,
  sentences: [
    { text: "咳嗽3天，有点发热，吃了“布洛芬”。", support: "supported", sources: [at(1)] },
    { text: "否认胸痛。", support: "supported", sources: [at(3)] },
  ],
};
const line = (id: string, text: string): WrittenSentence => ({
  text,
  support: "supported",
  from: [{ id, start: 0, end: text.length }],
});

describe("a section that a model words", () => {
  it("is written from its own sentences and the turns of who told them, and from nothing else", async () => {
    const asked: Writing[] = [];
    await writtenSection(section, grounds, async (writing) => {
      asked.push(writing);
      return [];
    });

    expect(asked[0]?.evidence.map(({ id }) => id)).toEqual(["s0", "s1", "u1", "u3"]);
  });

  it("gives the words of the model with the places in which it was told, and drugs in quotation marks", async () => {
    const written = await writtenSection(section, grounds, async () => [line("s0", "发热、咳嗽3天，服布洛芬。")]);

    expect(written.sentences.map(({ text }) => text)).toEqual(["发热、咳嗽3天，服“布洛芬”。", "否认胸痛。"]);
    expect(written.sentences[0]?.sources).toEqual([at(1)]);
  });

  it("keeps what was drafted where the words of the model leave a finding or a number out, or add one", async () => {
    const written = await writtenSection(section, grounds, async () => [
      line("s0", "咳嗽。"),
      line("s1", "否认胸痛、咯血。"),
    ]);

    expect(written.sentences.map(({ text }) => text)).toEqual(["咳嗽。", ...section.sentences.map(({ text }) => text)]);
  });

  it("says once what the model words twice, from a turn and from its draft", async () => {
    const written = await writtenSection(section, grounds, async () => [
      line("u1", "咳嗽三天，有点发热，吃了布洛芬。"),
      line("s0", "咳嗽3天，有点发热，吃了“布洛芬”。"),
    ]);

    expect(written.sentences.map(({ text }) => text)).toEqual(["咳嗽三天，有点发热，吃了“布洛芬”。", "否认胸痛。"]);
  });

  it("leaves what a doctor found or orders to the doctor", async () => {
    const examined = { ...section, id: "treatment" };
    const never = async (): Promise<readonly WrittenSentence[]> => {
      throw new Error("asked");
    };

    expect(await writtenSection(examined, grounds, never)).toBe(examined);
  });
});
