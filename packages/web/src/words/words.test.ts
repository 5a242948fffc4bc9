import { describe, expect, it } from "vitest";
import { en } from "./en.ts";
import { zh } from "./zh.ts";

const values = ["甲", "乙"];

describe("the words of the page", () => {
  it("have the same keys in both languages, in the same order", () => {
    expect(Object.keys(en)).toEqual(Object.keys(zh));
  });

  it("leave no key empty and take the same values in both languages", () => {
    for (const key of Object.keys(zh) as (keyof typeof zh)[]) {
      expect(typeof en[key], key).toBe(typeof zh[key]);
      expect(said(zh[key]).trim(), key).not.toBe("");
      expect(said(en[key]).trim(), key).not.toBe("");
    }
  });

  it("say in Chinese what is read as Chinese", () => {
    const latin = ["brandOther", "toOtherLanguage"];
    const withoutChinese = Object.entries(zh).filter(
      ([key, word]) => !latin.includes(key) && !/\p{Script=Han}/u.test(said(word)),
    );

    expect(withoutChinese).toEqual([]);
  });
});

function said(word: unknown): string {
  return typeof word === "function" ? String(word(...values)) : String(word);
}
