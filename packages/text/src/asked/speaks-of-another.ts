import { withoutDateline } from "./dateline.ts";

/** Of each row one is meant when it is named: the answer for its neighbour is a wrong answer. */
const SIBLINGS: readonly (readonly string[])[] = [
  ["男单", "女单", "男双", "女双", "混双"],
  ["男子", "女子"],
  ["男性", "女性"],
  ["男职工", "女职工"],
  ["男篮", "女篮"],
  ["男足", "女足"],
  ["男排", "女排"],
  ["冠军", "亚军", "季军"],
  ["一审", "二审", "再审"],
  ["上半年", "下半年"],
  ["出口", "进口"],
  ["同比", "环比"],
  ["最高", "最低"],
  ["开幕", "闭幕"],
  ["本科", "硕士", "博士"],
  ["成人", "儿童"],
  [" men's", "women's"],
];
/** Numbers that tell one of a row from the others: 第六届, 19号线, season 4. */
const ORDINALS =
  /第\s*([一二三四五六七八九十百\d]+)\s*([届任季次期集代号条章])|\b(season|part|chapter|q)\s*(\d+)|(\d+)(号线)/giu;

/**
 * Whether a sentence speaks of a neighbour of what the question names, and not of that itself: of another year, another
 * number of the row, the other sex, the other end.
 */
export function speaksOfAnother(question: string, sentence: string): boolean {
  const [asked, said] = [` ${question.toLowerCase()}`, ` ${withoutDateline(sentence).toLowerCase()}`];
  return (
    areApart(yearsIn(asked), yearsIn(said)) ||
    [...ordinalsIn(asked)].some(([row, numbers]) => areApart(numbers, ordinalsIn(said).get(row) ?? [])) ||
    SIBLINGS.some((row) => areApart(within(row, asked), within(row, said)))
  );
}

/** Both name some, and none in common. */
function areApart(asked: readonly string[], said: readonly string[]): boolean {
  return asked.length > 0 && said.length > 0 && !said.some((each) => asked.includes(each));
}

function within(row: readonly string[], text: string): readonly string[] {
  return row.filter((word) => text.includes(word));
}

/** The years of a text; those that the question's year span lies between are another matter. */
function yearsIn(text: string): readonly string[] {
  return [...text.matchAll(/(?<![\d.])((?:19|20)\d{2})(?![\d.]*\d)/g)].map((match) => match[1] ?? "");
}

function ordinalsIn(text: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [, han, row, english, number, line, lines] of text.matchAll(ORDINALS)) {
    const key = row ?? english ?? lines ?? "";
    found.set(key, [...(found.get(key) ?? []), han ?? number ?? line ?? ""]);
  }
  return found;
}
