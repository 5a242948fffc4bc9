import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { WrittenSentence } from "./answer-form.ts";
import { createSentenceReader } from "./read-sentences.ts";

function read(pieces: readonly string[]): { sentences: readonly WrittenSentence[]; isWhole: boolean } {
  const reader = createSentenceReader();
  const sentences = pieces.flatMap((piece) => [...reader.push(piece)]);
  return { sentences, isWhole: reader.isWhole() };
}

const quote = { alias: "P1", quote: "每个摊位每月“八十”元{含税]。" };
const own = { text: '按月收取，"不得"转租\\。', aliases: ["P1", "P2"] };
const whole = JSON.stringify({ sentences: [quote, own] });

describe("createSentenceReader", () => {
  it("gives each sentence as soon as it is whole", () => {
    const reader = createSentenceReader();
    const half = whole.indexOf('{"text"');

    expect(reader.push(whole.slice(0, half))).toEqual([quote]);
    expect(reader.isWhole()).toBe(false);
    expect(reader.push(whole.slice(half))).toEqual([own]);
    expect(reader.isWhole()).toBe(true);
  });

  it("looks past thoughts, greetings and fences", () => {
    const around = `<think>先看 {"sentences":[ 是什么</think>好的，结果如下：\n\`\`\`json\n${whole}\n\`\`\`\n希望有帮助。`;

    expect(read([...around]).sentences).toEqual([quote, own]);
  });

  it.each([
    ["no answer at all", "摊位费每月八十元。"],
    ["another shape", '{"answer":42,"sentences":"none"}'],
    ["a sentence that is none", '{"sentences":[{"alias":"P1"}]}'],
    ["words where a sentence should be", '{"sentences":["八十元"]}'],
    ["an answer that was cut off", whole.slice(0, -5)],
    ["broken JSON", '{"sentences":[{"alias":"P1","quote":"八十元}]}'],
  ])("knows that %s is no whole answer", (_, text) => {
    expect(read([text]).isWhole).toBe(false);
  });

  it("takes an answer without sentences for an answer", () => {
    expect(read(['{"sentences": []}'])).toEqual({ sentences: [], isWhole: true });
  });

  it("reads the same however the text is cut", () => {
    const sentence = fc.oneof(
      fc.record({ alias: fc.constant("P1"), quote: fc.string({ unit: "grapheme", minLength: 1 }) }),
      fc.record({ text: fc.string({ unit: "grapheme", minLength: 1 }), aliases: fc.array(fc.constant("P2")) }),
    );
    fc.assert(
      fc.property(fc.array(sentence), fc.array(fc.nat(400)), (sentences, cuts) => {
        const text = JSON.stringify({ sentences }, undefined, cuts.length % 3);
        const places = [0, ...cuts.filter((cut) => cut < text.length).toSorted((a, b) => a - b), text.length];
        const pieces = places.slice(1).map((end, index) => text.slice(places[index], end));

        expect(read(pieces)).toEqual({ sentences, isWhole: true });
      }),
    );
  });
});
