import { defineVertical, type Vertical } from "@guildhall/core";
import { z } from "zod";

/** A trade that takes a document as one passage; `before` happens first. */
export function tradeOfOnePassage(before: () => void = () => {}): Vertical {
  return defineVertical({
    apiVersion: 1,
    id: "trade",
    name: { zh: "行规", en: "Trade rules" },
    dividerVersion: "1",
    facts: z.record(z.string(), z.string()),
    validity: { basis: "none", default: "today", ended: "mark" },
    divide({ reading, fileName, givenFacts }) {
      before();
      const end = [...reading.text].length;
      const locator = { kind: "characters", start: 0, end } as const;
      return {
        way: "whole",
        rejected: [],
        passages: [{ start: 0, end, path: [], locator, identifiers: [] }],
        title: fileName,
        names: [],
        facts: givenFacts,
        relations: [],
      };
    },
    identifiersIn: () => [],
    vocabulary: { aliases: {}, terms: {} },
    guards: [],
    outOfScope: [],
  });
}
