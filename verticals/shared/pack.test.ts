import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lengthOf, pack } from "./pack.ts";

describe("pack", () => {
  it("keeps a short text whole", () => {
    expect(pack("第一句。第二句。", 20)).toEqual(["第一句。第二句。"]);
  });

  it("ends a part with a paragraph where it can", () => {
    const text = "甲部门负责受理。\n乙部门负责审核。\n丙部门负责发放。\n";

    expect(pack(text, 20)).toEqual(["甲部门负责受理。\n乙部门负责审核。\n", "丙部门负责发放。\n"]);
  });

  it("aims at the target, however short the sentences are", () => {
    const parts = pack("短句。".repeat(100), 30);

    expect(parts.every((part) => lengthOf(part) <= 30)).toBe(true);
  });

  it("leaves no few words alone at the end", () => {
    expect(pack(`${"这一段刚好写满一个目标的长度啊。"}\n完。`, 17)).toHaveLength(1);
  });

  it("never cuts inside a sentence that is no longer than twice the target", () => {
    const parts = pack("这是一句不太长的话，中间有逗号。".repeat(20), 40);

    expect(parts.every((part) => part.endsWith("。"))).toBe(true);
  });

  it("leaves the line that announces a list with the first of the list", () => {
    const parts = pack(
      `${"前面的一段话已经很长了。".repeat(3)}\n应当具备下列条件：\n（一）有固定住所；\n（二）有稳定就业。\n`,
      40,
    );

    expect(parts.find((part) => part.includes("下列条件"))).toContain("（一）");
  });

  it("gives the text back and keeps to twice the target, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), fc.integer({ min: 2, max: 50 }), (text, target) => {
        const parts = pack(text, target);

        expect(parts.join("")).toBe(text);
        expect(parts.every((part) => lengthOf(part) <= 2 * target)).toBe(true);
      }),
    );
  });

  it("never cuts inside a reference to an article, wherever the cut would fall", () => {
    const reference = "第一百二十条之一第二款第（三）项";
    for (let before = 0; before < 60; before += 1) {
      const parts = pack(`${"甲".repeat(before)}${reference}${"乙".repeat(120)}`, 40);

      expect(
        parts.filter((part) => part.includes(reference)),
        String(before),
      ).toHaveLength(1);
    }
  });
});
