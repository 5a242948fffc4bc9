import type { CivilDate } from "@guildhall/core";
import { findDates, isCivilDate } from "@guildhall/text";

const LABEL = /(?:披露|公告|发布|刊发|报告发布|信息披露)(?:日期|时间|日)\s*[:：|]\s*/g;
const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const FILED = /\bfiled (?:with the [\w ,&]{3,60} )?on ([A-Z][a-z]+) (\d{1,2}), (20\d{2})/i;

/**
 * The day of publication: a labelled one (披露日期：…, Filed on …), else the day of the signature below the text. The
 * signature may be a day earlier than the disclosure; whoever needs the exact day gives it.
 */
export function publishedOnOf(text: string): CivilDate | undefined {
  return labelled(text) ?? filed(text) ?? signed(text);
}

function labelled(text: string): CivilDate | undefined {
  const head = text.slice(0, 4000);
  const tail = text.slice(-2000);
  return [head, tail]
    .flatMap((part) =>
      [...part.matchAll(LABEL)].map((match) =>
        dayAtHead(part.slice(match.index + match[0].length, match.index + match[0].length + 24)),
      ),
    )
    .find((day) => day !== undefined);
}

function filed(text: string): CivilDate | undefined {
  const [, month = "", day = "", year = ""] = FILED.exec(text.slice(0, 4000)) ?? [];
  const at = MONTHS.indexOf(month.toLowerCase());
  const date = `${year}-${String(at + 1).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return at >= 0 && isCivilDate(date) ? date : undefined;
}

const LINES_AT_FOOT = 6;

/** A day alone on one of the last lines. */
function signed(text: string): CivilDate | undefined {
  const lines = text
    .slice(-2000)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .slice(-LINES_AT_FOOT);
  const alone = lines.filter((line) => /^[（(]?\s*[\d二〇○零一二三四五六七八九十年月日\s\-/.]{8,20}[)）]?$/.test(line));
  return alone.map((line) => findDates(line)[0]?.date).findLast((day) => day !== undefined);
}

function dayAtHead(words: string): CivilDate | undefined {
  const first = findDates(words)[0];
  return first !== undefined && first.span.start <= 1 ? first.date : undefined;
}
