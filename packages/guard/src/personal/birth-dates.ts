import type { Detector, Found } from "./personal-data.ts";

const DATE = String.raw`(?:19|20)\d{2} ?(?:年 ?\d{1,2} ?月(?: ?\d{1,2} ?[日号])?|[-/.] ?\d{1,2} ?[-/.] ?\d{1,2}|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))`;
const ENGLISH = String.raw`(?:\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)?\d{2}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d{2}|\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? (?:19|20)\d{2})`;

const before = new RegExp(
  String.raw`(?:出生(?:日期|年月日?|时间)?|生日|生辰|生于|诞生于|\bDOB|\bborn(?: on| in)?|birth ?day|(?:date of )?birth(?: ?date)?)[ :：为是(（of]{0,6}(${DATE}|${ENGLISH})`,
  "gid",
);
const after = new RegExp(String.raw`(${DATE}) ?(?:出生|生(?=[，,。、；;)） ]|$))`, "gd");

/** The day somebody was born on, by what is said beside it. */
export const birthDates: Detector = (text) =>
  [before, after].flatMap((form) =>
    [...text.matchAll(form)].flatMap((match): Found[] => {
      const range = match.indices?.[1];
      return range ? [{ type: "DATE_OF_BIRTH", start: range[0], end: range[1], weight: 2 }] : [];
    }),
  );
