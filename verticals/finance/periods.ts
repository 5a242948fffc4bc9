/**
 * A span of time that figures are about: the year with FY (whole year), H1, H2, M9 (前三季度, 1—9月) or a single quarter. Days at
 * the end of one (2025年6月30日) count as that period: balances stand there.
 */
export type Period = `${number}${"FY" | "H1" | "H2" | "M9" | "Q1" | "Q2" | "Q3" | "Q4"}`;

export interface FoundPeriod {
  readonly period: Period;
  /** Where it stands, in the text after NFKC. */
  readonly start: number;
  readonly end: number;
}

type Part = "FY" | "H1" | "H2" | "M9" | "Q1" | "Q2" | "Q3" | "Q4";

/** What may follow a year, the longer before the shorter; a report on the third quarter reports nine months. */
const PARTS: readonly (readonly [pattern: string, part: Part])[] = [
  ["第?三季度?报告?(?![期告])|前三个?季度|前9个月|1[—\\-~至到]9月(?:份)?|一至九月|9M|M9|三季度末|9月30日|9月末", "M9"],
  ["半年度?报?告?|上半年(?:度)?|中期|中报|1[—\\-~至到]6月(?:份)?|一至六月|H1|6月30日|6月末", "H1"],
  ["下半年(?:度)?|7[—\\-~至到]12月(?:份)?|H2", "H2"],
  ["第?一季度?(?:报告?)?|首季|1[—\\-~至到]3月(?:份)?|Q1|3月31日|3月末", "Q1"],
  ["第?[二2]季度?|4[—\\-~至到]6月(?:份)?|Q2", "Q2"],
  ["第?[三3]季度?|7[—\\-~至到]9月(?:份)?|Q3", "Q3"],
  ["第?[四4]季度?|10[—\\-~至到]12月(?:份)?|Q4", "Q4"],
  ["12月31日|12月末|1[—\\-~至到]12月(?:份)?|年度|年报|全年|年末|财年|财政年度", "FY"],
];

const partPattern = PARTS.map(([pattern]) => `(${pattern})`).join("|");
const DATED = new RegExp(
  `(?:截至)?(20\\d{2})\\s*(?:年|财年)?\\s*年?(?:度)?\\s*(?:${partPattern}|(?<=年)(?!\\s*\\d{1,2}\\s*月)|(?<=年度|财年))`,
  "g",
);
const SHORT = /(?<![\dA-Za-z.])(\d{2})(Q[1-4]|H[12]|M9)(?![\dA-Za-z])/gi;
const SHORT_AFTER = /(?<![\dA-Za-z.])(Q[1-4]|H[12]|9M)\s?(20\d{2})(?!\d)/gi;
const ENGLISH = /(?:\bFY\s?|\bfiscal(?:\s+year)?\s+)(20\d{2}|\d{2})(?!\d)/gi;
const YEAR_END = /\bfiscal year ended [A-Z][a-z]+ \d{1,2}, (20\d{2})/gi;

/** The periods a text names, in its order: 2025年前三季度, 2024年末, 截至2025年6月30日止六个月, 24Q3, FY2025. */
export function findPeriods(written: string): FoundPeriod[] {
  const text = written.normalize("NFKC").replaceAll(/[–−－]/g, "-");
  const found: FoundPeriod[] = [];
  const add = (match: RegExpExecArray, year: string, part: string) => {
    const full = year.length === 2 ? `20${year}` : year;
    found.push({ period: `${full}${part}` as Period, start: match.index, end: match.index + match[0].length });
  };
  for (const match of text.matchAll(DATED)) {
    const at = PARTS.findIndex((_, index) => match[index + 2] !== undefined);
    add(match, match[1] ?? "", PARTS[at]?.[1] ?? "FY");
  }
  for (const match of text.matchAll(SHORT)) add(match, match[1] ?? "", (match[2] ?? "").toUpperCase());
  for (const match of text.matchAll(SHORT_AFTER)) {
    add(match, match[2] ?? "", (match[1] ?? "").toUpperCase().replace("9M", "M9"));
  }
  for (const match of text.matchAll(ENGLISH)) add(match, match[1] ?? "", "FY");
  for (const match of text.matchAll(YEAR_END)) add(match, match[1] ?? "", "FY");
  return found.toSorted((a, b) => a.start - b.start);
}

/** The same part of the year before. */
export function yearBefore(period: Period): Period {
  return `${Number(period.slice(0, 4)) - 1}${period.slice(4)}` as Period;
}

/** The whole year before: whose end is the opening balance. */
export function openingOf(period: Period): Period {
  return `${Number(period.slice(0, 4)) - 1}FY` as Period;
}

const NAMES: Readonly<Record<string, string>> = {
  FY: "年度",
  H1: "年半年度",
  H2: "年下半年",
  M9: "年前三季度",
  Q1: "年第一季度",
  Q2: "年第二季度",
  Q3: "年第三季度",
  Q4: "年第四季度",
};

/** 2025年前三季度 */
export function nameOfPeriod(period: Period): string {
  return period.slice(0, 4) + (NAMES[period.slice(4)] ?? "");
}
