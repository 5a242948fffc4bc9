import type { CivilDate } from "@guildhall/core";
import { createCodePoints, findDates, splitByArticle } from "@guildhall/text";

/** What stands above the first article or under the title: who passed, changed and published this text, and when. */
export interface Head {
  readonly lines: readonly string[];
  /** 题注: the lines that list adoption, amendments and publication. */
  readonly headnote: readonly string[];
  /** The latest day the headnote names, days of commencement apart: this text cannot be older. */
  readonly last?: CivilDate;
  /** The latest day on which, as the headnote says, the text was published. */
  readonly publishedOn?: CivilDate;
}

const LINES_LOOKED_AT = 25;
const LONGEST_LINE = 240;
const ACT = /通过|修正|修订|修改|公布|发布|颁布|批准|印发|施行|第.{1,8}号/;

/** Reads the head of a document. */
export function headOf(text: string): Head {
  const lines = aboveFirstArticle(text)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .slice(0, LINES_LOOKED_AT);
  const headnote = lines.filter(isHeadnote);
  const last = latest(headnote.flatMap((line) => daysOf(line, (after) => !isCommencement(after))));
  const published = latest(headnote.flatMap((line) => daysOf(line, isPublication)));
  return {
    lines,
    headnote,
    ...(last === undefined ? {} : { last }),
    ...(published === undefined || published < (last ?? "") ? {} : { publishedOn: published }),
  };
}

/** The later of days that may be unknown. */
export function latest(days: readonly (CivilDate | undefined)[]): CivilDate | undefined {
  return days.reduce((late, day) => (day !== undefined && (late === undefined || day > late) ? day : late), undefined);
}

function aboveFirstArticle(text: string): string {
  const [first] = splitByArticle(text);
  const end = first?.kind === "preamble" ? first.span.end : 0;
  return createCodePoints(text).slice(0, end).slice(0, 8000);
}

/** A line that begins with a day (（2019年8月29日…通过, 根据2025年9月26日…修正) and is no sentence of a preamble. */
function isHeadnote(line: string): boolean {
  if (line.length > LONGEST_LINE || !ACT.test(line) || line.endsWith("。")) return false;
  const firstDay = findDates(line)[0];
  return firstDay !== undefined && /^[（([*_\s]*(?:根据|经|由)?$/.test(line.slice(0, firstDay.span.start));
}

/** The days of a line whose following words, up to the next day, fit. */
function daysOf(line: string, fits: (after: string) => boolean): CivilDate[] {
  const points = createCodePoints(line);
  const dates = findDates(line);
  return dates
    .filter(({ span }, at) => fits(points.slice(span.end, dates[at + 1]?.span.start)))
    .map(({ date }) => date);
}

function isCommencement(after: string): boolean {
  return /^\s*(?:零时)?起(?:正式)?(?:施行|实施|执行|生效|试行)/.test(after);
}

function isPublication(after: string): boolean {
  return (
    /公布|发布|颁布|印发/.test(after) &&
    !isCommencement(after) &&
    !/通过|修正|修订|《/.test(after.slice(0, after.search(/公布|发布|颁布|印发/)))
  );
}
