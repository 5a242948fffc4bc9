import { chineseNumber, parseNumber } from "@guildhall/text";

/** How a sentence was put into other words. */
export const WAYS = ["reordered", "shortened", "figures", "other words", "merged", "as it stands"] as const;
export type Way = (typeof WAYS)[number];

/** A sentence that stands in a passage, and the one after it there. */
export interface Place {
  readonly sentence: string;
  readonly next?: string;
}

/** Where a sentence came from or what it is for, told before the rest; without it the rest is as true. */
const SOURCE = /^(?:根据|依据|依照|按照|为了|为)[^，。；]{2,60}，(?=.{8})/;
/** Says no more than how the thing before is called from here on. */
const CALLED = /[（(]\s*(?:以下|下文)?(?:统称|简称)[^（()）]{1,30}[）)]/g;
const MARK = /[。！？!?]$|(?<=[a-z)])\.$/;
/** A clause that leans on the one before it, or that one on it, stays where it is. */
const LEANS =
  /^(?:但|而|则|并|且|又|也|还|均|都|就|才|即|故|因此|所以|因而|从而|否则|其|该|此|这|那|以及|及|或|和|与|由此|同时|另|后|再|不得|应|可|须|必须|将|予以|给予|属于|包括)|(?:的|时|后|前|中|下|如下|以下|者)$|^(?:如|如果|若|凡|对|除|虽|虽然|因|由于|为|经|在|当|自|从|按|根据|只要|只有|无论|不论|一是|二是|首先|其次)/;
const AMOUNT =
  /(?<![第\d.,，零〇一二三四五六七八九十百千万亿至到—～-])(?<number>\d{1,8}|[一二三四五六七八九十百千万]{2,9})(?=元|万元|个工作日|个月|天|周岁|名|平方米)/g;

/** Words that go for one another in any text. */
const OTHER_WORDS: readonly (readonly [RegExp, string])[] = [
  [/应当/g, "应该"],
  [/不得/g, "不能"],
  [/以及/g, "和"],
  [/按照/g, "依照"],
  [/可以/g, "可"],
  [/(?<=[，。；])并且/g, "并"],
  [/(?<=。|；|^)对于/g, "对"],
  [/或者/g, "或"],
];

const rewordings: Readonly<Record<Way, (place: Place) => string | undefined>> = {
  reordered: ({ sentence }) => reordered(sentence),
  shortened: ({ sentence }) => unlessSame(sentence, sentence.replace(SOURCE, "").replaceAll(CALLED, "")),
  figures: ({ sentence }) => unlessSame(sentence, withOtherNumerals(sentence)),
  "other words": ({ sentence }) => unlessSame(sentence, withOtherWords(sentence)),
  merged: ({ sentence, next }) => (next === undefined ? undefined : `${bare(sentence)}；${next}`),
  "as it stands": ({ sentence }) => sentence,
};

/** Says a sentence in other words that are as true; undefined where this way does not fit it. */
export function reword(place: Place, way: Way): string | undefined {
  return rewordings[way](place);
}

/** Changes the order of parts between semicolons, or of two clauses neither of which leans on the other. */
function reordered(sentence: string): string | undefined {
  const mark = MARK.exec(sentence)?.[0] ?? "";
  const parts = bare(sentence).split("；");
  if (parts.length > 1 && !/[:：]/.test(parts[0] ?? "")) return [...parts.slice(1), parts[0]].join("；") + mark;
  const clauses = bare(sentence).split("，");
  const [first = "", second = ""] = clauses;
  const isFree = clauses.length === 2 && clauses.every((clause) => clause.length > 4 && !LEANS.test(clause));
  return isFree ? `${second}，${first}${mark}` : undefined;
}

/** 一千二百元 becomes 1200元, and 1200元 becomes 一千二百元. */
function withOtherNumerals(sentence: string): string {
  return sentence.replaceAll(AMOUNT, (number) => {
    const value = parseNumber(number);
    if (value === undefined || !Number.isInteger(value)) return number;
    return /\d/.test(number) ? chineseNumber(value) : String(value);
  });
}

function withOtherWords(sentence: string): string {
  return OTHER_WORDS.reduce((text, [word, other]) => text.replaceAll(word, other), sentence);
}

function bare(sentence: string): string {
  return sentence.replace(MARK, "");
}

function unlessSame(before: string, after: string): string | undefined {
  return after === before ? undefined : after;
}
