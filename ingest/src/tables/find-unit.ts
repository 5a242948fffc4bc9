import type { Span } from "@guildhall/core";
import type { CodePoints } from "@guildhall/text";

/** 单位：万元; 金额单位:人民币元 币种：人民币; (in thousands of euro). The words of the unit are the group. */
const UNIT =
  /单位\s*[：:]\s*([^\s，,；;）)】\]|]{1,16})|[（(]?\b((?:RMB|US\$|USD|\$|£|€)?\s*in (?:thousands|millions|billions)(?: of [a-z$€£]+)?)\b/i;

/** The unit that a line or a cell states for a whole table. A unit of one column (营业收入（万元）) stays in its header cell. */
export function findUnit(
  { start, end }: Span,
  points: CodePoints,
): { readonly words: string; readonly at: Span } | undefined {
  const text = points.slice(start, end);
  const match = UNIT.exec(text);
  const words = match?.[1] ?? match?.[2];
  if (!match || !words) return undefined;
  const offset = match.index + match[0].indexOf(words);
  const before = Array.from(text.slice(0, offset)).length;
  return { words, at: { start: start + before, end: start + before + Array.from(words).length } };
}
