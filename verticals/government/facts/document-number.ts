import { canonicalDocumentNumber, createCodePoints, findDates } from "@guildhall/text";
import type { Head } from "./head.ts";

/** The document's own number: alone on a line of its head, after 文号：, or where the headnote publishes it. */
export function documentNumberOf({ lines, headnote }: Head): string | undefined {
  return lines
    .filter((line) => isAlone(line) || (headnote.includes(line) && !/根据|修正/.test(line)))
    .map((line) => canonicalDocumentNumber(withoutDays(line)))
    .find((number) => number !== undefined);
}

const WORDS_BESIDE = 12;

/** No sentence around it: 临政规〔2024〕3号, 文号：…, （国务院令第721号）, with a 签发人 at most. */
function isAlone(line: string): boolean {
  const number = canonicalDocumentNumber(line);
  return (
    number !== undefined &&
    line.replaceAll(/[\s　]/g, "").length <= number.length + WORDS_BESIDE &&
    !/[《。]|根据|依据/.test(line)
  );
}

/** 2021年4月28日临政发〔2021〕18号公布: the day is no part of the number's issuer. */
function withoutDays(line: string): string {
  const points = createCodePoints(line);
  const days = findDates(line);
  return [0, ...days.map(({ span }) => span.end)].map((from, at) => points.slice(from, days[at]?.span.start)).join(" ");
}
