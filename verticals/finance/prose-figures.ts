import { sentences, createCodePoints } from "@guildhall/text";
import type { Figure } from "./figures.ts";
import { findMeasures } from "./measures.ts";
import { findPeriods } from "./periods.ts";
import type { Subject } from "./piece.ts";
import { scopeIn, stateIn } from "./tables/columns.ts";

/** A figure with its unit right after the measure: 营业收入32.86亿元, 为人民币4,218,640千元, was $1,801.5 million. */
const FIGURE_AFTER = /^[^\d。；;]{0,16}(?:20\d{2}年?[^\d。；;]{0,6})?[-(]?\d[\d,]*(?:\.\d+)?\)?\s*(?:万亿|百亿|十亿|亿|千万|百万|万|千)?(?:元|美元|港元|%|million|billion|thousand)/i;

/** Figures that sentences state: a measure with a number after it, for the last period named before it. */
export function proseFigures(text: string, subject: Subject): Figure[] {
  const points = createCodePoints(text);
  return sentences(text).flatMap(({ start, end }) => figuresIn(points.slice(start, end).normalize("NFKC"), subject));
}

function figuresIn(sentence: string, subject: Subject): Figure[] {
  const measures = findMeasures(sentence);
  if (measures.length === 0) return [];
  const periods = findPeriods(sentence);
  const state = stateIn(sentence);
  return measures.flatMap(({ name, start, end }): Figure[] => {
    if (!FIGURE_AFTER.test(sentence.slice(end, end + 60))) return [];
    const period = periods.findLast((each) => each.end <= start)?.period ?? (periods.length === 0 ? subject.period : undefined);
    if (period === undefined) return [];
    const scope = scopeIn(sentence) ?? "合并";
    return [{ measure: name, period, scope, ...(state === "预测" ? { state } : {}), source: "other" }];
  });
}
