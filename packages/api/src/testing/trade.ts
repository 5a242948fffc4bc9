import { defineVertical, type DividedPassage, type Vertical } from "@guildhall/core";
import { createCodePoints } from "@guildhall/text";
import { z } from "zod";
import { slip, wording } from "./trade-tasks.ts";

/** A trade for tests: its documents are divided line by line, and questions about the weather are not its own. */
export function tradeNamed(id: string, samples?: string): Vertical {
  return defineVertical({
    apiVersion: 1,
    id,
    name: { zh: "行规", en: "Trade rules" },
    dividerVersion: "1",
    facts: z.record(z.string(), z.string()),
    validity: { basis: "none", default: "today", ended: "mark" },
    divide({ reading, fileName, givenTitle, givenFacts }) {
      const title = givenTitle ?? reading.title ?? fileName.replace(/\.\w+$/, "");
      return {
        way: "lines",
        rejected: [],
        passages: linesOf(reading.text),
        title,
        names: [title],
        facts: givenFacts,
        relations: [],
      };
    },
    identifiersIn: () => [],
    vocabulary: { aliases: {}, terms: {} },
    guards: [],
    tasks: [slip, wording],
    outOfScope: [{ pattern: /天气/, message: { zh: "不答天气。", en: "No weather." } }],
    ...(samples === undefined ? {} : { samples }),
  });
}

function linesOf(text: string): readonly DividedPassage[] {
  let end = 0;
  return text.split(/(?<=\n)/).map((line) => {
    const start = end;
    end += createCodePoints(line).length;
    return { start, end, path: [], locator: { kind: "characters", start, end }, identifiers: [] };
  });
}
