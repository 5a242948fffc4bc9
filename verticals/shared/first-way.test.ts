import { describe, expect, it } from "vitest";
import { firstSoundWay, type Way } from "./first-way.ts";

const title = { zh: "试法", en: "a trial" };
const loses: Way = { name: "loses", title, divide: (text) => [{ text: text.slice(1), path: [] }] };
const declines: Way = { name: "declines", title, divide: () => ({ reason: { zh: "没有条", en: "no article" } }) };
const whole: Way = { name: "whole", title, divide: (text) => [{ text, path: [] }] };

describe("firstSoundWay", () => {
  it("falls back when a way loses text, and says why", () => {
    const found = firstSoundWay("一二三", [loses, whole], 10);

    expect(found.way).toBe("whole");
    expect(found.rejected).toEqual([
      {
        way: "loses",
        name: title,
        reason: { zh: "各段相连与原文不一致", en: "the passages together are not the text" },
      },
    ]);
  });

  it("keeps the reason of a way that declines", () => {
    expect(firstSoundWay("一二三", [declines, whole], 10).rejected).toEqual([
      { way: "declines", name: title, reason: { zh: "没有条", en: "no article" } },
    ]);
  });

  it("refuses a passage over twice the target", () => {
    expect(() => firstSoundWay("一二三四五", [whole], 2)).toThrow(/最长一段5字/);
  });

  it("places pieces by code points", () => {
    const halves: Way = {
      name: "halves",
      title,
      divide: () => [
        { text: "𠮷野", path: [] },
        { text: "家", path: [] },
      ],
    };

    expect(firstSoundWay("𠮷野家", [halves], 10).pieces.map(({ start, end }) => [start, end])).toEqual([
      [0, 2],
      [2, 3],
    ]);
  });
});
