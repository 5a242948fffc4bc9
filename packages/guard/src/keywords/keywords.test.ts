import type { GuardView, Support } from "@guildhall/core";
import { localPrincipal } from "@guildhall/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAutomaton } from "./automaton.ts";
import { risks } from "./risks.ts";
import { createWordFinder, type ListedWord } from "./word-list.ts";
import { wordListGuards } from "./word-list-guards.ts";

const block = (word: string, more: Partial<ListedWord> = {}): ListedWord => ({ word, action: "block", ...more });
const wordsIn = (text: string, words: readonly ListedWord[]): readonly string[] =>
  createWordFinder(words)(text).map(({ listed }) => listed.word);
const view = (question: string, sentences: readonly { text: string; support: Support }[] = []): GuardView => ({
  question: { text: question, verticals: ["x"], filters: {}, history: false, principal: localPrincipal },
  passages: [],
  draft: { sentences: sentences.map((sentence) => ({ ...sentence, citations: [] })), citations: [] },
  sourceOf: () => undefined,
});

describe("createAutomaton", () => {
  it("finds what looking for each word finds, overlaps included", () => {
    const letters = fc.string({ unit: fc.constantFrom("a", "b", "甲"), minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        fc.uniqueArray(letters, { maxLength: 12 }),
        fc.string({ unit: fc.constantFrom("a", "b", "甲"), maxLength: 60 }),
        (words, text) => {
          const expected = words.flatMap((letters, word) =>
            Array.from({ length: text.length }, (_, start) => start)
              .filter((start) => text.startsWith(letters, start))
              .map((start) => `${word} ${start} ${start + letters.length}`),
          );
          const found = createAutomaton(words)(text).map(({ word, start, end }) => `${word} ${start} ${end}`);

          expect(found.toSorted()).toEqual(expected.toSorted());
        },
      ),
    );
  });
});

describe("the finder of listed words", () => {
  it.each(["违禁词甲", "違禁詞甲", "违 禁 词 甲", "违\u200b禁词甲", "违·禁·词·甲", "前违禁词甲后"])(
    "finds 违禁词甲 in %s",
    (text) => {
      expect(wordsIn(text, [block("违禁词甲")])).toEqual(["违禁词甲"]);
    },
  );

  it.each(["ABC", "ａｂｃ", "an abc.", "用abc的"])("finds abc in %s as a whole word", (text) => {
    expect(wordsIn(text, [block("abc")])).toEqual(["abc"]);
  });

  it("finds no Latin word within a longer one, and none in a longer word that is innocent", () => {
    expect(wordsIn("abcd xabc abc1", [block("abc")])).toEqual([]);
    expect(wordsIn("月季白粉病的防治", [block("白粉", { unless: ["白粉病"] })])).toEqual([]);
    expect(wordsIn("白粉病与白粉", [block("白粉", { unless: ["白粉病"] })])).toEqual(["白粉"]);
  });

  it("says where, in code points of the text as it was given", () => {
    const [found] = createWordFinder([block("违禁词")])("𠮷有違 禁\u200b詞。");

    expect(Array.from("𠮷有違 禁\u200b詞。", String).slice(found?.start, found?.end).join("")).toBe("違 禁\u200b詞");
  });
});

describe("the guards of a word list", () => {
  const list = {
    id: "单位词库",
    rule: { source: "单位规定", verified: true },
    words: [
      block("甲词", { risk: "A.1.a" }),
      { word: "乙词", action: "redact" },
      { word: "丙词", action: "mark" },
    ] satisfies ListedWord[],
  };
  const [onQuestion, onAnswer] = wordListGuards(list);
  const onText = (text: string, support: Support = "supported") => onAnswer?.judge(view("问", [{ text, support }]));

  it("judge questions and generated words, and leave sources alone", () => {
    expect(onQuestion?.judge(view("什么是甲词？")).verdict).toBe("block");
    expect(onText("甲词是这样。")?.verdict).toBe("block");
    expect(onText("甲词是这样。", "verbatim")?.verdict).toBe("allow");
  });

  it("do as the word says, and name the risk but not the word", () => {
    expect(onText("说乙词。")).toMatchObject({ verdict: "redact", spans: [{ sentence: 0, start: 1, end: 3 }] });
    expect(onText("说丙词。")?.verdict).toBe("mark");
    expect(onQuestion?.judge(view("乙词")).verdict).toBe("mark");
    expect(onText("甲词")?.reason.zh).toContain("A.1.a 煽动颠覆国家政权");
    expect(onText("甲词")?.reason.zh).not.toContain("甲词");
  });
});

describe("the risks of generated content", () => {
  it("are thirty-one in five groups of 8, 9, 5, 7 and 2, each with its rule", () => {
    const groups = [1, 2, 3, 4, 5].map((group) => risks.filter(({ id }) => id.startsWith(`A.${group}.`)).length);

    expect(groups).toEqual([8, 9, 5, 7, 2]);
    expect(new Set(risks.map(({ zh }) => zh)).size).toBe(31);
    expect(risks.every(({ rule, en }) => rule.source === "GB/T 45654-2025" && en !== "")).toBe(true);
  });
});
