import { canonicalDocumentNumber, createCodePoints, findDates } from "@guildhall/text";
import type { Head } from "./head.ts";

/**
 * The document's own number: alone on a line of its head, after 文号：, or where the headnote publishes it; where lines were
 * run together, between the title and the sentence that opens.
 */
export function documentNumberOf({ lines, headnote }: Head): string | undefined {
  return lines
    .flatMap((line) => (isAlone(line) || (headnote.includes(line) && !/根据|修正/.test(line)) ? line : betweenIn(line)))
    .map((line) => canonicalDocumentNumber(withoutDays(line)))
    .find((number) => number !== undefined);
}

/** So far into a line whose breaks were lost its title and number end. */
const FAR = 300;
/** …的公告 财政部 税务总局公告2020年第8号 为进一步…: who issues it and the number, between spaces. */
const BETWEEN =
  /(?:公告|通告|通知|意见|决定|办法|规定|批复|函)[\s　]+(?:\p{Script=Han}{2,12}[\s　]+){0,6}?([\p{Script=Han}〔〕﹝﹞[\]\d]{3,30}号)[\s　]+(?:为|根据|依据|按照|各|现|经|第一条|一、)/u;

function betweenIn(line: string): readonly string[] {
  const [beforeSentences = ""] = line.slice(0, FAR).split(/[。《]/);
  return [BETWEEN.exec(beforeSentences)?.[1] ?? []].flat();
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
