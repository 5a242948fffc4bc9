import type { Span } from "@guildhall/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { turnsOf } from "./turns-of.ts";

const drug = "阿莫西林";
const names = (text: string): readonly Span[] => {
  const before = [...(text.split(drug)[0] ?? "")].length;
  return text.includes(drug) ? [{ start: before, end: before + drug.length }] : [];
};
const doubted = (text: string, turn: { readonly doubts: readonly Span[] } | undefined): readonly string[] =>
  (turn?.doubts ?? []).map(({ start, end }) => [...text].slice(start, end).join(""));

describe("what was heard as turns", () => {
  it("goes on with a speaker until another speaks, with the times of the whole", () => {
    const turns = turnsOf(
      {
        segments: [
          { speaker: "spk0", text: "哪里不舒服？", start: 0, end: 1.2, confidence: 0.95 },
          { speaker: "spk1", text: "咳嗽。", start: 1.4, end: 2, confidence: 0.93 },
          { speaker: "spk1", text: "有痰。", start: 2.1, end: 3, confidence: 0.9 },
        ],
      },
      names,
    );

    expect(turns).toEqual([
      { speaker: "spk0", text: "哪里不舒服？", start: 0, end: 1.2, confidence: 0.95, doubts: [] },
      { speaker: "spk1", text: "咳嗽。有痰。", start: 1.4, end: 3, confidence: 0.9, doubts: [] },
    ]);
  });

  it("marks a figure and a name that the model was not sure of, and leaves alone what it was sure of", () => {
    const text = "吃了三天阿莫西林，每次两片，体温38.5度。";
    const words = [
      { text: "三天", confidence: 0.96 },
      { text: "阿莫西林", confidence: 0.41 },
      { text: "两片", confidence: 0.97 },
      { text: "38.5度", confidence: 0.52 },
    ];
    const [turn] = turnsOf({ segments: [{ text, words, confidence: 0.9 }] }, names);

    expect(doubted(text, turn)).toEqual(["阿莫西林", "38.5度"]);
    expect(turn?.doubts.map(({ reason, confidence }) => [reason, confidence])).toEqual([
      ["name", 0.41],
      ["figure", 0.52],
    ]);
  });

  it("marks every figure and name of a server that does not say how sure it is", () => {
    const text = "阿莫西林吃了3天，咳嗽好些。";
    const [turn] = turnsOf({ segments: [{ text }] }, names);

    expect(doubted(text, turn)).toEqual(["阿莫西林", "3天"]);
  });

  it("doubts all that was said over silence", () => {
    const [turn] = turnsOf({ segments: [{ text: "请不吝点赞订阅", silence: 0.9, confidence: 0.5 }] }, names);

    expect(turn?.doubts).toEqual([{ start: 0, end: 7, reason: "silence", confidence: 0.5 }]);
  });

  it("loses no word and keeps every mark on the words it was on, whoever speaks", () => {
    const segment = fc.record({
      speaker: fc.constantFrom("spk0", "spk1"),
      text: fc.constantFrom("吃了3天", "𠮷医生说阿莫西林两片", "hello", "I took 2 pills", "好。"),
    });
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 8 }), (segments) => {
        const turns = turnsOf({ segments }, names);

        expect(turns.map(({ text }) => text.replaceAll(" ", "")).join("")).toBe(
          segments.map(({ text }) => text.replaceAll(" ", "")).join(""),
        );
        for (const turn of turns)
          for (const words of doubted(turn.text, turn)) expect(words).toMatch(/^(?:3天|阿莫西林|两片|2 pills|2)$/);
      }),
    );
  });
});
