import type { Message, Question, RankedPassage } from "@guildhall/core";
import { lineageKey } from "@guildhall/text";
import { regionStem } from "./topic.ts";

/** Passages of documents that are, but for the place, the same as one of these: 甲市住房补贴办法, 乙市住房补贴办法. */
export function ofSameMatter(
  passages: readonly RankedPassage[],
  these: readonly RankedPassage[],
): readonly RankedPassage[] {
  const matters = new Set(these.map(matterOf));
  return passages.filter((passage) => matterOf(passage) !== undefined && matters.has(matterOf(passage)));
}

function matterOf({ document: { version } }: RankedPassage): string | undefined {
  const { region } = version.facts;
  if (region === undefined || !version.title.includes(regionStem(region))) return undefined;
  return lineageKey(version.title.replace(region, "").replace(regionStem(region), ""));
}

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
