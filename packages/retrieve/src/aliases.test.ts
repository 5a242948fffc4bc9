import { describe, expect, it } from "vitest";
import { withAliasesResolved } from "./aliases.ts";

const aliases = { 消法: "消费者权益保护法", 民法: "民法典", 劳合法: "劳动合同法" };

describe("withAliasesResolved", () => {
  it("puts the full name where the alias stood, so that an article still follows it", () => {
    expect(withAliasesResolved("消法第五十五条怎么赔", aliases)).toBe("消费者权益保护法第五十五条怎么赔");
  });

  it("leaves an alias alone that is part of its own full name", () => {
    expect(withAliasesResolved("民法典第三条", aliases)).toBe("民法典第三条");
  });

  it("takes a Latin alias only where it stands as a word", () => {
    expect(withAliasesResolved("HBL的年报，HBLX的年报", { HBL: "Harborline" })).toBe("Harborline的年报，HBLX的年报");
  });

  it("leaves a text without aliases as it is", () => {
    expect(withAliasesResolved("试用期多长", aliases)).toBe("试用期多长");
  });
});
