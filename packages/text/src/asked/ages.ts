import { parseNumber } from "../numbers.ts";

const NUMBER = "([0-9]+(?:\\.[0-9]+)?|[一二两三四五六七八九十百]+)";
const UNIT = "(个月|月龄|周?岁)";
const DASH = "\\s*(?:[-~—–～]|至|到)\\s*";
const ASKED = new RegExp(`${NUMBER}\\s*${UNIT}(?!以[上下]|${DASH})`, "u");
const BETWEEN = new RegExp(`${NUMBER}\\s*${UNIT}?${DASH}${NUMBER}\\s*${UNIT}`, "gu");
const FROM = new RegExp(
  `${NUMBER}\\s*${UNIT}(?:及|或者?)?(?:以上|以后)|(?:年满|超过|大于)\\s*${NUMBER}\\s*${UNIT}`,
  "gu",
);
const UNTIL = new RegExp(
  `${NUMBER}\\s*${UNIT}(?:及|或者?)?以[下内]|(?:未满|不满|不足|小于)\\s*${NUMBER}\\s*${UNIT}`,
  "gu",
);

/** Years from and to. */
type Range = readonly [from: number, to: number];
const NAMED: readonly (readonly [words: RegExp, range: Range])[] = [
  [/成人|成年人/, [18, 200]],
  [/婴幼儿/, [0, 3]],
  [/婴儿(?!幼)/, [0, 1]],
  [/新生儿/, [0, 0.1]],
];

/**
 * Whether a statement speaks of other ages than the one asked about: 1～12岁 to a question about a child of six months. One
 * that names no ages speaks of all.
 */
export function speaksOfOtherAges(question: string, statement: string): boolean {
  const [, number, unit] = ASKED.exec(question) ?? [];
  const age = yearsOf(number, unit);
  if (age === undefined) return false;
  const ranges = rangesIn(statement);
  return ranges.length > 0 && ranges.every(([from, to]) => age < from || age > to);
}

function rangesIn(statement: string): readonly Range[] {
  const found: Range[] = NAMED.flatMap(([words, range]) => (words.test(statement) ? [range] : []));
  const rest = statement.replaceAll(BETWEEN, (_, low: string, unit: string | undefined, high: string, last: string) => {
    const [from, to] = [yearsOf(low, unit ?? last), yearsOf(high, last)];
    if (from !== undefined && to !== undefined) found.push([from, to]);
    return "";
  });
  for (const [, one, unit, other, otherUnit] of rest.matchAll(FROM)) {
    const from = yearsOf(one ?? other, unit ?? otherUnit);
    if (from !== undefined) found.push([from, 200]);
  }
  for (const [, one, unit, other, otherUnit] of rest.matchAll(UNTIL)) {
    const to = yearsOf(one ?? other, unit ?? otherUnit);
    if (to !== undefined) found.push([0, to]);
  }
  return found;
}

function yearsOf(number: string | undefined, unit: string | undefined): number | undefined {
  const value = number === undefined ? undefined : /^[0-9]/.test(number) ? Number(number) : parseNumber(number);
  if (value === undefined || unit === undefined) return undefined;
  return unit.endsWith("岁") ? value : value / 12;
}
