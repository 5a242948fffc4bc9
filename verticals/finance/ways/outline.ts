import { parseNumber } from "@guildhall/text";
import { cellsOf } from "../tables/cells.ts";

/** A heading at the head of a line, as deep as its numbering says. */
export interface LineHeading {
  readonly level: number;
  readonly title: string;
}

/** Lines from one heading to the next, under the headings above. */
export interface Section {
  readonly path: readonly string[];
  readonly lines: readonly string[];
}

/** The numberings of reports from the outside in: 第一节, 一、, （一）, 1、, （1）. */
const SERIES: readonly RegExp[] = [
  /^第([一二三四五六七八九十]{1,3})[节章](?=[\s　]|\p{Script=Han})/u,
  /^([一二三四五六七八九十]{1,3})、/,
  /^[（(]([一二三四五六七八九十]{1,3})[)）]/,
  /^(\d{1,2})[、.．](?!\d)/,
  /^[（(](\d{1,2})[)）]/,
];
const LONGEST = 40;

/**
 * Reads the numbering of reports line by line. A series goes on with the next number or starts again at 1 (parts of an
 * excerpt, 第一节 and then 第三节, may be missing); anything else is text.
 */
export function numberedHeadings(lines: readonly string[]): (LineHeading | undefined)[] {
  const last: number[] = [];
  return lines.map((written) => {
    const line = written.trim();
    if (cellsOf(written) !== undefined) return undefined;
    for (const [at, pattern] of SERIES.entries()) {
      const number = parseNumber(pattern.exec(line)?.[1] ?? "");
      if (number === undefined) continue;
      const before = last[at] ?? 0;
      const goesOn = number === before + 1 || number === 1 || (at === 0 && number > before);
      const title = (/^[^。；;]*/.exec(line)?.[0] ?? "").trim();
      if (!goesOn || Array.from(title).length > LONGEST || (at > 2 && /[。；;：:]$/.test(line))) return undefined;
      last[at] = number;
      last.length = at + 1;
      return { level: at + 1, title };
    }
    return undefined;
  });
}

/** PART II and Item 1A. of English annual reports. */
export function itemHeadings(lines: readonly string[]): (LineHeading | undefined)[] {
  return lines.map((written) => {
    const line = written.trim();
    if (/^PART\s+[IV]{1,4}\.?$/i.test(line)) return { level: 1, title: line };
    return /^Items?\s+\d{1,2}[A-C]?\.(?:\s|$)/i.test(line) && line.length <= 140
      ? { level: 2, title: line }
      : undefined;
  });
}

/** Cuts lines at their headings. A heading with nothing below it stays with the section that follows. */
export function sectionsOf(lines: readonly string[], headings: readonly (LineHeading | undefined)[]): Section[] {
  const sections: { path: string[]; lines: string[] }[] = [];
  let above: LineHeading[] = [];
  let isBare = false;
  lines.forEach((line, at) => {
    const heading = headings[at];
    const last = sections.at(-1);
    if (heading !== undefined) {
      above = [...above.filter(({ level }) => level < heading.level), heading];
      const path = above.map(({ title }) => title);
      const isDeeper = last !== undefined && last.path.every((part, index) => part === path[index]);
      if (last !== undefined && isBare && isDeeper) {
        last.path = path;
        last.lines.push(line);
      } else sections.push({ path, lines: [line] });
      isBare = heading.title === line.trim();
      return;
    }
    if (line.trim() !== "") isBare = false;
    if (last === undefined) sections.push({ path: [], lines: [line] });
    else last.lines.push(line);
  });
  return sections;
}
