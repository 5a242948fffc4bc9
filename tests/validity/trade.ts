import { defineVertical, type ValidityPolicy, type Vertical } from "@guildhall/core";
import { createCodePoints } from "@guildhall/text";
import { verticals } from "@guildhall/verticals";

/** A trade of this policy whose documents are one passage each; 第X号 in a question or a title is an identifier. */
export function tradeWith(validity: ValidityPolicy): Vertical {
  const numbersIn = (text: string): readonly string[] => text.match(/第\d+号/g) ?? [];
  return defineVertical({
    apiVersion: 1,
    id: "trade",
    name: { zh: "行规", en: "Trade rules" },
    dividerVersion: "1",
    facts: verticals[0].facts,
    validity,
    divide({ reading, fileName, givenTitle, givenFacts }) {
      const end = createCodePoints(reading.text).length;
      const locator = { kind: "characters" as const, start: 0, end };
      return {
        way: "whole",
        rejected: [],
        passages: [{ start: 0, end, path: [], locator, identifiers: numbersIn(reading.text) }],
        title: givenTitle ?? fileName,
        names: [],
        facts: givenFacts,
        relations: [],
      };
    },
    identifiersIn: numbersIn,
    vocabulary: { aliases: {}, terms: {} },
    guards: [],
    outOfScope: [],
  });
}
