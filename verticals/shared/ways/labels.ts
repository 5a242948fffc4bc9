import { parseNumber } from "@guildhall/text";

/** The numbering of official documents from the outside in: 一、 （一） 1. （1）. */
export const SERIES = ["一、", "（一）", "1.", "（1）"] as const;

/** The head of a section as a line shows it. */
export interface Label {
  readonly series: (typeof SERIES)[number] | "附件";
  readonly number: number;
  /** The line, up to its first stop: 三、缴费时间. */
  readonly title: string;
}

const PATTERNS: readonly (readonly [Label["series"], RegExp])[] = [
  ["一、", /^[ \t　]*([一二三四五六七八九十]{1,3})、/],
  ["（一）", /^[ \t　]*[（(]([一二三四五六七八九十]{1,3})[)）]/],
  ["1.", /^[ \t　]*([0-9０-９]{1,2})[.．、](?![0-9０-９])/],
  ["（1）", /^[ \t　]*[（(]([0-9０-９]{1,2})[)）]/],
  ["附件", /^[ \t　]*附件[ 　]*([0-9０-９一二三四五六七八九十]{0,2})\s*$/],
];

const LONGEST_TITLE = 40;

/** Reads the numbering at the head of a line. */
export function readLabel(line: string): Label | undefined {
  for (const [series, pattern] of PATTERNS) {
    const match = pattern.exec(line);
    if (match) return { series, number: parseNumber(match[1] ?? "") ?? 0, title: titleOf(line) };
  }
  return undefined;
}

function titleOf(line: string): string {
  return (/^[^。；;：:\n]*/.exec(line.trim())?.[0] ?? "").slice(0, LONGEST_TITLE).trim();
}
