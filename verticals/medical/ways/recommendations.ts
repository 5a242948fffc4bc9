import type { Message } from "@guildhall/core";
import { parseNumber } from "@guildhall/text";
import type { Way } from "../../shared/first-way.ts";
import { readLabel } from "../../shared/ways/labels.ts";
import type { Head } from "../../shared/pieces-of.ts";
import { blocks } from "./blocks.ts";

const FEWEST = 3;

/** 推荐意见4, 推荐意见 4：, 推荐4. at the head of a line. */
const RECOMMENDATION =
  /^[ \t　]*(?:推荐意见|推荐|Recommendation)[ \t　]*([0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})(?=[.．、：:（(\s　])/i;

/** The one way we write the number of a recommendation: 推荐意见4. */
export function recommendationKey(number: number): string {
  return `推荐意见${number}`;
}

/**
 * 指南: one passage a recommendation with its grade, under its chapter. The numbers must run without a gap: where one
 * is missing, its text would be cited as the one before.
 */
export const recommendations: Way = {
  name: "recommendations",
  title: { zh: "按推荐意见", en: "recommendations" },
  divide(text, target) {
    const lines = text.split(HEAD_OF_LINE);
    const numbers = numbersOf(lines);
    const reason = fault(numbers.filter((number) => number !== undefined));
    return reason === undefined ? blocks(lines, headsOf(lines, numbers), target) : { reason };
  },
};

/** A line begins after a break; where a PDF lost one, a recommendation may stand right behind a finished sentence. */
const HEAD_OF_LINE = /(?<=\n)|(?<=[。；）)])(?=[ \t　]*推荐意见)/;

/** The number each line opens with; behind a sentence only the one that goes on counts, any other is a mention. */
function numbersOf(lines: readonly string[]): (number | undefined)[] {
  let last = 0;
  return lines.map((line, at) => {
    const printed = RECOMMENDATION.exec(line)?.[1];
    const number = printed === undefined ? undefined : parseNumber(printed);
    const isAtBreak = at === 0 || lines[at - 1]?.endsWith("\n") === true;
    if (number === undefined || (!isAtBreak && number !== last + 1)) return undefined;
    last = number;
    return number;
  });
}

function fault(numbers: readonly number[]): Message | undefined {
  if (numbers.length < FEWEST)
    return { zh: `只有${numbers.length}条推荐意见`, en: `${numbers.length} recommendations only` };
  const wrong = numbers.find((number, at) => number !== at + 1);
  if (wrong === undefined) return undefined;
  const before = numbers.indexOf(wrong);
  return { zh: `推荐意见${before}之后是${wrong}`, en: `recommendation ${wrong} follows ${before}` };
}

function headsOf(lines: readonly string[], numbers: readonly (number | undefined)[]): (Head | undefined)[] {
  let chapter: readonly string[] = [];
  return lines.map((line, at) => {
    const number = numbers[at];
    if (number !== undefined) {
      const key = recommendationKey(number);
      return { path: [...chapter, key], key };
    }
    const head = readLabel(line);
    if (head?.series !== "一、") return undefined;
    chapter = [head.title];
    return { path: chapter };
  });
}
