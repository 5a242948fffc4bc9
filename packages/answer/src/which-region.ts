import type { Message, Question, RankedPassage } from "@guildhall/core";
import { regionStem } from "./topic.ts";

/**
 * What to ask back when the same matter is ruled differently in several places and the question names none: the right
 * answer for another city is a wrong answer.
 */
export function whichRegion({ text, filters }: Question, evidence: readonly RankedPassage[]): Message | undefined {
  const regions = [...new Set(evidence.map(({ document }) => document.version.facts.region))];
  const known = regions.filter((region) => region !== undefined);
  if (known.length < 2 || known.length < regions.length || filters["region"] !== undefined) return undefined;
  if (known.some((region) => text.includes(regionStem(region)))) return undefined;
  return {
    zh: `这件事各地规定不同。您问的是哪里？现有：${known.join("、")}。请在问题里写明地区。`,
    en: `Places rule differently on this. Which one do you mean? Held: ${known.join(", ")}. Name the place in your question.`,
  };
}
