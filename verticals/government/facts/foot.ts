import type { CivilDate } from "@guildhall/core";
import { createCodePoints, findDates } from "@guildhall/text";

/** The end of a notice: who signed it and when, and when it was printed. */
export interface Foot {
  readonly signedBy?: string;
  /** 成文日期. */
  readonly signedOn?: CivilDate;
  /** 印发日期, or a line 发布日期：…. */
  readonly publishedOn?: CivilDate;
}

/** 局, 委员会, 人民政府 …: how the name of an office ends. */
const OFFICE =
  /(?:人民政府|人民代表大会|委员会|办公室|办公厅|管委会|政府|法院|检察院|[厅局部委院署处所]|中心|总队|支队)$/;

/** Reads the signature and the printing line. */
export function footOf(text: string): Foot {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const signedAt = lines.findLastIndex((line, at) => onlyDay(line) !== undefined && isOffice(lines[at - 1]));
  const printed = lines.findLast((line) => line.length < 60 && /日\s*印发$/.test(line));
  const stated = lines.find((line) => /^(?:发布|公布|印发)(?:日期|时间)\s*[：:]/.test(line) && line.length < 40);
  const published = [printed, stated].flatMap((line) => (line === undefined ? [] : findDates(line)))[0]?.date;
  const signedBy = lines[signedAt - 1];
  const signedOn = onlyDay(lines[signedAt] ?? "");
  return {
    ...(signedBy === undefined || signedOn === undefined ? {} : { signedBy: signedBy.replaceAll(/\s/g, "") }),
    ...(signedOn === undefined ? {} : { signedOn }),
    ...(published === undefined ? {} : { publishedOn: published }),
  };
}

/** The day, where the line holds nothing else. */
function onlyDay(line: string): CivilDate | undefined {
  const [day] = findDates(line);
  return day !== undefined && day.span.start === 0 && day.span.end === createCodePoints(line).length
    ? day.date
    : undefined;
}

function isOffice(line: string | undefined): boolean {
  return line !== undefined && line.length <= 40 && OFFICE.test(line);
}
