import type { Span } from "@guildhall/core";
import { createCodePoints, sentences } from "@guildhall/text";
import { plainWords } from "./plain-words.ts";
import { stanceOf } from "./stance.ts";

/** Words that a text says as its own. */
export interface FoundWording extends Span {
  readonly words: string;
}

/**
 * Where a text says one of some things as its own: neither denied nor forbidden, neither asked nor told in blame, and not
 * in a section of risks or a disclaimer. Patterns are for plain words (narrow, lower case, simplified) and global. Spans are code
 * points of the text. Time grows with its length alone.
 */
export function findWording(text: string, patterns: readonly RegExp[]): readonly FoundWording[] {
  const plain = plainWords(text);
  const matches = matchesOf(plain.text, patterns);
  if (matches.length === 0) return [];
  const points = createCodePoints(plain.text);
  const found: FoundWording[] = [];
  let [isDisclaiming, isListing, next] = [false, false, 0];
  for (const { start, end } of sentences(plain.text)) {
    const [from, to] = [points.toUtf16(start), points.toUtf16(end)];
    const sentence = plain.text.slice(from, to);
    if (HEADING.test(sentence)) isDisclaiming = DISCLAIMER.test(sentence);
    isListing &&= ITEM.test(sentence);
    const isExempt = isDisclaiming || DISCLAIMER_LINE.test(sentence);
    for (let match = matches[next]; match && match.start < to; match = matches[(next += 1)]) {
      const held = { sentence, start: match.start - from, end: match.end - from, isListedAsForbidden: isListing };
      if (isExempt || stanceOf(held) !== "asserted") continue;
      found.push({ ...plain.span(match.start, match.end), words: plain.text.slice(match.start, match.end) });
    }
    isListing ||= LIST_OF_FORBIDDEN.test(sentence);
  }
  return found;
}

/** A line that names what comes under it: # 风险提示, 五、免责声明, 风险揭示:. */
const HEADING = /^(?:#{1,6} ?|[(]?[一二三四五六七八九十\d]{1,3}[)、.] ?|【)?\S{2,16}(?:】|:)?$/u;
const DISCLAIMER =
  /风险(?:提示|揭示|警示|因素|声明|披露)|免责|声明|重要提示|特别提示|投资者须知|法律说明|disclaim|risk/iu;
/** 风险提示:…, the heading and its text in one line. */
const DISCLAIMER_LINE =
  /^\W{0,4}(?:特别|重要|重大|投资)?(?:风险(?:提示|揭示|警示)|免责(?:声明|条款)|disclaimer|risk (?:warning|disclosure))\W{0,3}[:】]/iu;
const LIST_OF_FORBIDDEN =
  /(?:不得|严禁|禁止|不准|不允许|must not|may not|shall not)[^。]{0,60}(?:下列|以下|如下|following)[^。]{0,30}:?$/iu;
const ITEM = /^[(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2}|[a-z])[)、.:]|^[-*•]/iu;

/** Matches of all patterns, none within another. */
function matchesOf(text: string, patterns: readonly RegExp[]): readonly { start: number; end: number }[] {
  const matches = patterns
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map(({ 0: words, index }) => ({ start: index, end: index + words.length }))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: { start: number; end: number }[] = [];
  for (const match of matches) if (match.start >= (kept.at(-1)?.end ?? 0)) kept.push(match);
  return kept;
}
