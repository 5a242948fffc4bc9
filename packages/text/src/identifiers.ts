import type { Span } from "@guildhall/core";
import { createCodePoints } from "./code-points.ts";
import { NUMERAL, parseNumber } from "./numbers.ts";

export interface DocumentNumber {
  /** The way it is written in our names: 国发〔2015〕40号, 国务院令第721号, 国家税务总局公告2024年第5号. */
  readonly canonical: string;
  readonly span: Span;
}

/** 〔2015〕40号 with any bracket, spaces, 第 and leading zeros; a house or bus number (9号楼) is none. */
const BRACKETED =
  /[〔[［【（(﹝〖][ 　]{0,2}((?:[1１][9９]|[2２][0０])[0-9０-９]{2})[ 　]{0,2}[〕\]］】）)﹞〗][ 　]{0,2}(?:第[ 　]{0,2})?([0-9０-９]{1,6})[ 　]{0,2}号(?![楼院线房车井机])/g;
/** 令第721号, 公告2024年第5号. */
const NUMBERED = new RegExp(
  `(令|公告|通告)[ 　]{0,2}[（(]?(?:([0-9０-９]{4})[ 　]{0,2}年[ 　]{0,2})?第[ 　]{0,2}([${NUMERAL}]{1,8})[ 　]{0,2}号`,
  "g",
);

/** Finds the numbers of official documents. */
export function findDocumentNumbers(text: string): DocumentNumber[] {
  const points = createCodePoints(text);
  return documentNumbersIn(text).map(({ canonical, start, end }) => ({ canonical, span: points.span(start, end) }));
}

/** The canonical form of the first document number in the string, if there is one. */
export function canonicalDocumentNumber(written: string): string | undefined {
  return documentNumbersIn(written)[0]?.canonical;
}

interface Found {
  readonly canonical: string;
  /** Without its issuer: 〔2015〕40号, for when the issuer cannot be told from the words before it. */
  readonly bare: string;
  readonly start: number;
  readonly end: number;
}

/** The same in UTF-16 offsets, for the modules of this package. */
export function documentNumbersIn(text: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(BRACKETED)) {
    const issuer = issuerBefore(text, match.index);
    if (issuer === undefined) continue;
    const bare = `〔${parseNumber(match[1] ?? "")}〕${parseNumber(match[2] ?? "")}号`;
    found.push({ canonical: issuer.name + bare, bare, start: issuer.start, end: match.index + match[0].length });
  }
  for (const match of text.matchAll(NUMBERED)) {
    const [written, kind = "", year, number = ""] = match;
    const issuer = issuerBefore(text, match.index);
    const value = parseNumber(number);
    if (issuer === undefined || value === undefined) continue;
    const bare = `${kind}${year === undefined ? "" : `${parseNumber(year)}年`}第${value}号`;
    const name = issuer.name.replace(/^中华人民共和国(?=.)/, "");
    found.push({ canonical: name + bare, bare, start: issuer.start, end: match.index + written.length });
  }
  return found.sort((a, b) => a.start - b.start);
}

const LONGEST_ISSUER = 24;
/** Words that stand before an issuer in a running sentence and belong to the sentence. */
const BEFORE_ISSUER =
  /根据|依据|依照|符合|适用|违反|参见|按照|参照|对照|遵照|贯彻|落实|执行|转发|印发|公告|通告|通知|以及|文件|文号|查询|请问|关于|其中|下称|详见|号|的|了|与|及|见|按|据|(?<!共)和(?!政)|是|在|由|原(?=国|中华)|被|为/g;
/** A date right before: 29日中华人民共和国主席令, but not 日照市人民政府令. */
const DATE_BEFORE = /[0-9０-９〇零一二三四五六七八九十][年月日]/g;

/** The Han characters right before, without the date and the words of the sentence that lead to them. */
function issuerBefore(text: string, before: number): { name: string; start: number } | undefined {
  let end = before;
  while (end > 0 && before - end < 2 && /[ 　]/.test(text.charAt(end - 1))) end -= 1;
  let start = end;
  while (start > 0 && end - start < LONGEST_ISSUER && /[㐀-䶿一-鿿]/.test(text.charAt(start - 1))) start -= 1;
  // The digit before the run tells its first character: 3月 or 月坛.
  const from = Math.max(0, start - 1);
  const run = text.slice(from, end);
  for (const word of [...run.matchAll(DATE_BEFORE), ...run.matchAll(BEFORE_ISSUER)]) {
    const after = from + word.index + word[0].length;
    if (after < end) start = Math.max(start, after);
  }
  const name = text.slice(start, end);
  return name === "" || /[的了]$/.test(name) ? undefined : { name, start };
}
