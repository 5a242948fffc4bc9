import type { CivilDate, Span } from "@guildhall/core";
import { bookTitlesIn, type BookTitle } from "./book-titles.ts";
import { DATE, readDate } from "./civil-dates.ts";
import { legalSentences } from "./clauses.ts";
import { createCodePoints } from "./code-points.ts";
import { listedRepeals } from "./repeal-lists.ts";

/** A title the text says is repealed. */
export interface Repeal {
  /** Without 《》. */
  readonly title: string;
  /** Of the title with its marks. */
  readonly span: Span;
  /** The day on which the repealed text was issued, where the text says it: a law may repeal an older one of its own name. */
  readonly issuedOn?: CivilDate;
}

/** 《甲》停止执行, but not 行政处罚不停止执行; 届满后自行失效 is no repeal. */
const REPEALED =
  /(?<!不)(?:同时|予以|即行|一并|相应|随之|均|全部)?(?:废止|停止执行)(?![前后的])|(?<!自行)(?:即行|同时|宣布|予以)失效/g;

/** Every title of a list, however long, that its sentence says is repealed. */
export function findRepeals(text: string): Repeal[] {
  if (!/废止|停止执行|失效/.test(text)) return [];
  const points = createCodePoints(text);
  const repeals: Repeal[] = [];
  for (const sentence of legalSentences(text)) {
    const titles = bookTitlesIn(sentence.text);
    if (titles.length === 0) continue;
    let from = 0;
    for (const verb of sentence.text.matchAll(REPEALED)) {
      const verbEnd = verb.index + verb[0].length;
      const mayLead =
        /^[同一相予]/.test(verb[0]) ||
        /(?:决定|起[，,]?)$/.test(sentence.text.slice(Math.max(0, verb.index - 3), verb.index));
      const after = mayLead ? listAfter(sentence.text, titles, verbEnd) : [];
      for (const title of [...listBefore(sentence.text, titles, from, verb.index), ...after]) {
        const issuedOn = issueDay(sentence.text, title);
        const span = points.span(sentence.start + title.start, sentence.start + title.end);
        repeals.push({ title: title.title, span, ...(issuedOn === undefined ? {} : { issuedOn }) });
      }
      from = verbEnd;
    }
  }
  for (const { title, start, end } of listedRepeals(text)) repeals.push({ title, span: points.span(start, end) });
  return repeals.sort((a, b) => a.span.start - b.span.start);
}

/** The chain of titles that ends at the verb, read from the verb backwards. */
function listBefore(sentence: string, titles: readonly BookTitle[], from: number, verb: number): BookTitle[] {
  let at = lastBefore(titles, verb);
  const last = titles[at];
  if (last === undefined || last.start < from || !isTail(sentence.slice(last.end, verb))) return [];
  const chain = [last];
  let afterComma = 0;
  for (let previous = titles[at - 1]; previous !== undefined && previous.start >= from; previous = titles[at - 1]) {
    const gap = sentence.slice(previous.end, chain.at(-1)?.start);
    if (!isGap(gap)) break;
    if (gap.includes("，") && afterComma === 0) afterComma = chain.length;
    chain.push(previous);
    at -= 1;
  }
  const first = chain.at(-1)?.start ?? 0;
  const isGround = /(?:根据|依据|依照|按照|违反|适用|执行|遵照|与|由|以)(?:新的|新)?$/.test(
    sentence.slice(Math.max(0, first - 8), first),
  );
  return (isGround ? chain.slice(0, afterComma) : chain).reverse();
}

/** 同时废止《甲》、《乙》. */
function listAfter(sentence: string, titles: readonly BookTitle[], verbEnd: number): BookTitle[] {
  const chain: BookTitle[] = [];
  let end = verbEnd;
  for (let at = lastBefore(titles, verbEnd) + 1; at < titles.length; at += 1) {
    const title = titles[at];
    if (title === undefined) break;
    const gap = sentence.slice(end, title.start);
    if (chain.length === 0 ? !/^(?:了|下列[^《]{0,12}：)?$/.test(gap) : !isGap(gap)) break;
    chain.push(title);
    end = title.end;
  }
  return chain;
}

function lastBefore(titles: readonly BookTitle[], offset: number): number {
  let low = -1;
  let high = titles.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((titles[middle]?.end ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

const LONGEST_BETWEEN = 120;
/** What may stand between the last title and the verb, piece by piece. 第三条, 届满后 and 中的规定 are not among them. */
const TAIL_PIECE = new RegExp(
  `^(?:[（(〔][^（）()]{0,80}[)）〕]|自?${DATE}起?|自?(?:本[^，。《》]{1,8}|即|公布|发布|印发)(?:施行|实施|生效|执行)?之?日起|[等共]?[一二三四五六七八九十0-9]{1,4}[部件个项](?:法律|行政法规|法规|规章|规范性文件|文件)?|以上|上述|(?:的通知|文件|法律|规章)?(?:等|均|也|都|亦|应|同时|一并|随之|相应|即|全部|现|决定|予以|起|[\\s　，、,“”]))`,
);

function isTail(between: string): boolean {
  if (between.length > LONGEST_BETWEEN) return false;
  let rest = between;
  for (let piece = TAIL_PIECE.exec(rest); piece !== null && piece[0] !== ""; piece = TAIL_PIECE.exec(rest))
    rest = rest.slice(piece[0].length);
  return rest === "";
}

const ISSUED = /(?:发布|公布|颁布|印发|制定|修订|修正|通过|批准|下发|实施|施行)的?$/;

/** What may stand between two titles of one list: 、 or 和, a parenthesis, and who issued the next one when. */
function isGap(between: string): boolean {
  if (between.length > LONGEST_BETWEEN) return false;
  const rest = between
    .replace(/^(?:[（(〔][^（）()]{0,80}[)）〕])+/, "")
    .replace(/^[\s　、，,；;和及与以并或原“”0-9.．]+/, "");
  return (
    rest === "" ||
    ISSUED.test(rest) ||
    /^(?:[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、)$/.test(rest)
  );
}

const ISSUED_BEFORE = new RegExp(`${DATE}[^《》，。；、]{0,40}(?:颁布|公布|发布|印发|通过|批准|制定)的?$`);
const ISSUED_AFTER = new RegExp(`^[（(][^（）()]{0,40}?${DATE}[^（）()]{0,40}?(?:颁布|公布|发布|印发|通过)`);

function issueDay(sentence: string, title: BookTitle): CivilDate | undefined {
  const match =
    ISSUED_BEFORE.exec(sentence.slice(Math.max(0, title.start - 80), title.start)) ??
    ISSUED_AFTER.exec(sentence.slice(title.end, title.end + 120));
  return match ? readDate(match[1], match[2], match[3]) : undefined;
}
