import { NUMERAL, parseNumber } from "./numbers.ts";

/** The one way we write an article's number: 第3条, 第120条之1. */
export function articleKey(article: number, suffix?: number): string {
  return `第${article}条${suffix === undefined ? "" : `之${suffix}`}`;
}

/** 第三条, 第3条, 第 三 条, 第一百二十条之一; groups: number, suffix. */
export const ARTICLE = `第[ 　]{0,2}([${NUMERAL}]{1,10})[ 　]{0,2}条(?:之([一二三四五六七八九十]{1,3}|[0-9]{1,2}(?![0-9])))?`;

/** The keys of the articles a text names, each with its UTF-16 range. */
export function articleKeysIn(text: string): { readonly key: string; readonly start: number; readonly end: number }[] {
  const found: { key: string; start: number; end: number }[] = [];
  for (const match of text.matchAll(ARTICLE_ANYWHERE)) {
    const article = parseNumber(match[1] ?? "");
    const suffix = match[2] === undefined ? undefined : parseNumber(match[2]);
    if (article !== undefined)
      found.push({ key: articleKey(article, suffix), start: match.index, end: match.index + match[0].length });
  }
  return found;
}

const ARTICLE_ANYWHERE = new RegExp(ARTICLE, "g");
