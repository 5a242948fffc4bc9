import type { Message } from "@guildhall/core";
import { findMeasures } from "./measures.ts";
import { findPeriods, nameOfPeriod, type Period } from "./periods.ts";
import { WANTS_TEXT } from "./wants-text.ts";

/** A question for one figure: 多少, 是几, how much. */
const WANTS_FIGURE = /多少|几[个亿万元]|how (?:much|many)|what (?:is|was|were)/i;
/** The asker does name a time, or wants more than one. */
const NAMES_TIME =
  /最[新近]|目前|现在|当前|今年|去年|前年|本期|上期|报告期|历年|各[年期季]|近.{1,3}年|逐年|趋势|变化|同比|环比|预[测计]|latest|current|trend/i;
const MOST_NAMED = 6;

/**
 * What to ask back when a question names a figure and no period, and the passages found hold that figure of several: any
 * of them would be a guess. Undefined where one period is all there is.
 */
export function whichPeriod(
  question: string,
  found: readonly { readonly identifiers: readonly string[] }[],
): Message | undefined {
  const text = question.normalize("NFKC");
  const measures = new Set(findMeasures(text).map(({ name }) => name));
  if (measures.size === 0 || !WANTS_FIGURE.test(text) || WANTS_TEXT.test(text) || NAMES_TIME.test(text))
    return undefined;
  if (findPeriods(text).length > 0 || /(?:19|20)\d{2}/.test(text)) return undefined;
  // Forecasts and restated figures have a state of their own, by which they are asked for.
  const keys = found.flatMap(({ identifiers }) => identifiers.map((identifier) => identifier.split("|")));
  const periods = keys.flatMap(([, period = "", , measure = "", state]) =>
    measures.has(measure) && state === undefined ? [period as Period] : [],
  );
  const named = [...new Set(periods)].toSorted().toReversed().slice(0, MOST_NAMED).map(nameOfPeriod);
  if (named.length < 2) return undefined;
  const asked = [...measures].join("、");
  const more = named.length < MOST_NAMED ? "" : "等";
  return {
    zh: `您问的是哪一期的${asked}？现有：${named.join("、")}${more}。请在问题里写明期间。`,
    en: `Of which period? Held for ${asked}: ${named.join(", ")}. Name the period in your question.`,
  };
}
