import type { Span } from "@guildhall/core";
import { ARTICLE } from "./article-key.ts";
import { bookTitlesIn } from "./book-titles.ts";
import { createCodePoints } from "./code-points.ts";
import { NUMERAL, parseNumber } from "./numbers.ts";

/** A mention of an article: 《民法典》第三条第二款第（一）项. */
export interface ArticleReference {
  /** The law named before it, without 《》; absent where the text means itself (本法第三条) or names none. */
  readonly title?: string;
  readonly article: number;
  readonly suffix?: number;
  readonly paragraph?: number;
  readonly item?: number;
  /** From the title, where there is one, to the end. */
  readonly span: Span;
}

const REFERENCE = new RegExp(`${ARTICLE}(?:第([${NUMERAL}]{1,4})款)?(?:第?[（(]?([${NUMERAL}]{1,4})[)）]?项)?`, "g");

/** Finds the articles a text mentions, each with the law it belongs to where the text says so. A heading counts as well. */
export function articleReferences(text: string): ArticleReference[] {
  const points = createCodePoints(text);
  const titleByEnd = new Map(bookTitlesIn(text).map((title) => [title.end, title]));
  const references: ArticleReference[] = [];
  let previous: { title: string | undefined; end: number } | undefined;
  for (const match of text.matchAll(REFERENCE)) {
    const [written, article = "", suffix, paragraph, item] = match;
    const number = parseNumber(article);
    if (number === undefined) continue;
    const named = titleBefore(text, match.index, titleByEnd);
    const isListed = previous !== undefined && LIST.test(text.slice(previous.end, match.index));
    const title = named?.title ?? (isListed ? previous?.title : undefined);
    const end = match.index + written.length;
    references.push({
      ...(title === undefined ? {} : { title }),
      article: number,
      ...optionalNumber("suffix", suffix),
      ...optionalNumber("paragraph", paragraph),
      ...optionalNumber("item", item),
      span: points.span(named?.title === undefined ? match.index : named.start, end),
    });
    previous = { title, end };
  }
  return references;
}

/** Between articles of one law: 《甲法》第三条、第四条. */
const LIST = /^(?:、|和|及|以及|或者?|至|到|，)$/;
const LONGEST_TITLE = 40;
const TYPE_AT_END = /(?:法典|法|条例|办法|规定|细则|规则|决定|解释|通则|章程)(?:[（(][^（）()]{1,10}[)）])?$/;
/** Words of the sentence that lead to the name of a law. */
const LEADING =
  /根据|依据|依照|按照|违反|符合|适用|参照|请问|查询|关于|以及|或者|应当|执行|即|是|的|(?<!共)和|与|及|按|在|对|以|请|问|查/g;

function titleBefore(
  text: string,
  before: number,
  titleByEnd: ReadonlyMap<number, { title: string; start: number }>,
): { title: string | undefined; start: number } | undefined {
  const parenthesis = /[（(][^（）()《》]{1,20}[)）]$/.exec(text.slice(Math.max(0, before - 22), before))?.[0] ?? "";
  for (const end of [before, before - parenthesis.length]) {
    const title = titleByEnd.get(end);
    if (title) return title;
  }
  let start = before;
  while (start > 0 && before - start < LONGEST_TITLE && /[㐀-䶿一-鿿（()）]/.test(text.charAt(start - 1))) start -= 1;
  const run = text.slice(start, before);
  if (!TYPE_AT_END.test(run)) return undefined;
  let from = 0;
  for (const word of run.matchAll(LEADING)) from = Math.max(from, word.index + word[0].length);
  const title = run.slice(from);
  if (
    /^(?:本|该|此|前述|上述|同一?)/.test(title) ||
    title.length < 2 ||
    /^(?:条例|办法|规定|细则|规则|决定|解释|法典|通则|章程)$/.test(title)
  )
    return undefined;
  return { title, start: start + from };
}

function optionalNumber<Name extends string>(
  name: Name,
  written: string | undefined,
): { readonly [Key in Name]?: number } {
  const value = written === undefined ? undefined : parseNumber(written);
  return (value === undefined ? {} : { [name]: value }) as { readonly [Key in Name]?: number };
}
