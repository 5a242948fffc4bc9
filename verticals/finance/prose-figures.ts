import { sentences, createCodePoints } from "@guildhall/text";
import type { Figure } from "./figures.ts";
import { findMeasures } from "./measures.ts";
import { findPeriods } from "./periods.ts";
import type { Subject } from "./piece.ts";
import { scopeIn, stateIn } from "./tables/columns.ts";

/** A figure with its unit right after the measure: 营业收入32.86亿元, 为人民币4,218,640千元, was $1,801.5 million. */
const FIGURE_AFTER =
  /^\s*(?:总额|合计|金额)?(?:\(.{1,12}\))?\s*(?:合计|共计|约|预计|仅|分别)*(?:为|是|达到?|[:,]|was|of|were)?\s*(?:约|人民币|RMB|HK\$|US\$|[¥$€])?\s*[-(]?\d[\d,]*(?:\.\d+)?\)?\s*(?:万亿|百亿|十亿|亿|千万|百万|万|千)?(?:元|美元|港元|million|billion|thousand)/i;
/** 27.5%, for measures that are rates. */
const RATE_AFTER = /^\s*(?:约|为|是|达到?|was|of)*\s*[-(]?\d+(?:\.\d+)?\s*%/i;
/** 境外收入, 检测设备产品的营业收入: a part, not the measure of the company. */
const PART_BEFORE = /(?:境内|境外|国内|海外|地区|分部|产品|业务|服务|设备|部件|子公司|product|service|segment)的?\s*$/i;

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
    const pattern = /率$|比例$/.test(name) ? RATE_AFTER : FIGURE_AFTER;
    if (!pattern.test(sentence.slice(end, end + 60)) || PART_BEFORE.test(sentence.slice(0, start))) return [];
    const period =
      periods.findLast((each) => each.end <= start)?.period ?? (periods.length === 0 ? subject.period : undefined);
    if (period === undefined) return [];
    const scope = scopeIn(sentence) ?? "合并";
    return [{ measure: name, period, scope, ...(state === "预测" ? { state } : {}), source: "other" }];
  });
}
