import { parseNumber } from "@guildhall/text";
import type { Invention, Mind, Seen, Thought } from "./mind.ts";
import { quoting } from "./quoting.ts";

type Draw = () => number;

/** Findings that it says a patient has where nobody named them. */
const FINDINGS = ["咯血", "晕厥", "抽搐", "黑便", "视物模糊", "吞咽困难", "肢体麻木", "血尿", "耳鸣", "脱发"];

/** What it makes up, one sentence a kind; no two seeds say the same. */
const inventions: readonly ((draw: Draw, rest: string) => string)[] = [
  (draw) => `具体标准为每月${whole(draw, 1000, 9000)}元，合计${whole(draw, 10, 99)}.${whole(draw, 1, 9)}亿元。`,
  (draw) => `该规定自${whole(draw, 2031, 2049)}年${whole(draw, 1, 12)}月${whole(draw, 1, 28)}日起施行。`,
  (draw) => `经办人为${one(draw, ["钟离暮雪", "百里长青", "司空见山", "东方未晞"])}，须向其本人提出申请。`,
  (draw) => `依据为第${whole(draw, 700, 990)}条第${whole(draw, 3, 9)}款的规定。`,
  (draw, rest) =>
    `另诉${one(
      draw,
      FINDINGS.filter((finding) => !rest.includes(finding)),
    )}，伴${one(
      draw,
      FINDINGS.filter((finding) => !rest.includes(finding)),
    )}。`,
  (draw) => `建议每次口服${whole(draw, 2, 9) * 125}mg，每日${whole(draw, 5, 9)}次。`,
];

/**
 * Begins with what stands in the passages, changes its figures, and adds figures, dates, names, article numbers and doses
 * that stand nowhere; all under the aliases of passages that it was given.
 */
export const inventive: Mind = (seen, random) => {
  const pointed = quoting(seen, random);
  const altered = pointed.flatMap((thought): readonly Thought[] =>
    "quote" in thought ? [altering(thought.quote, thought.alias, seen, random)] : [],
  );
  const aliases = pointed.flatMap((thought) => ("quote" in thought ? [thought.alias] : [])).slice(0, 1);
  const first = whole(random, 0, inventions.length - 1);
  const added = [0, 1, 2].map((step): Thought => {
    const text = inventions[(first + step) % inventions.length]!(random, seen.rest);
    const all: Invention = { start: 0, end: text.length, stands: "nowhere" };
    return { text, aliases, why: { kind: "invented", inventions: [all] } };
  });
  return [...altered, ...added];
};

/** Every run of digits, and every Chinese digit before a unit; what stands in 〔〕 is matched to be left as it is. */
const DIGITS = /〔[^〕]*〕|\d+|[一二三四五六七八九](?=[十百千万年月日条元倍%％])/g;
/** A number as a reader takes it in, with the unit behind it. */
const NUMBER = /[\d.,，零〇一二三四五六七八九十百千万亿]*(?:[\d零〇一二三四五六七八九十百千万亿])[年月日条元倍%％]?/g;
const UNIT = /[年月日条元倍%％]$/;
const CHINESE_DIGITS = ["一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** A quote with other figures in it; which of its numbers are made up, it knows. */
function altering(quote: string, alias: string, { rest }: Seen, draw: Draw): Thought {
  const changed: { readonly start: number; readonly end: number }[] = [];
  let text = "";
  let position = 0;
  for (const { 0: digits, index } of quote.matchAll(DIGITS)) {
    text += quote.slice(position, index);
    position = index;
    if (digits.startsWith("〔")) continue;
    const other = otherThan(digits, draw);
    changed.push({ start: text.length, end: text.length + other.length });
    text += other;
    position = index + digits.length;
  }
  text += quote.slice(position);
  const numbers = [...text.matchAll(NUMBER)].map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
  const made = numbers.filter((number) => changed.some(({ start, end }) => start < number.end && end > number.start));
  const known = new Set([...rest.matchAll(NUMBER)].map(([number]) => keyOf(number)));
  const standing = ({ start, end }: { readonly start: number; readonly end: number }): Invention["stands"] => {
    const number = text.slice(start, end);
    const key = keyOf(number);
    if (known.has(key) || known.has(key.replace(/\D$/, ""))) return "elsewhere";
    return isNumbering(text, start, end) ? "numbering" : "nowhere";
  };
  const inventions = made.map((span) => ({ ...span, stands: standing(span) }));
  return { text, aliases: [alias], why: { kind: "invented", inventions } };
}

/** A number by its value, with its unit. */
function keyOf(number: string): string {
  const unit = UNIT.exec(number)?.[0] ?? "";
  const digits = number.slice(0, number.length - unit.length).replaceAll("，", ",");
  return `${parseNumber(digits.replaceAll(",", "")) ?? digits}${unit}`;
}

/** How far a writer counts items of his own. */
const OWN_ITEMS = 12;

function isNumbering(text: string, start: number, end: number): boolean {
  const value = parseNumber(text.slice(start, end).replace(/[.,，]$/, ""));
  const isAtHead = /^[\s“”"（(]*$/.test(text.slice(0, start)) && /^[.．、)）]|[.]$/.test(text.slice(end - 1, end + 1));
  return isAtHead && value !== undefined && value <= OWN_ITEMS;
}

function otherThan(digits: string, draw: Draw): string {
  if (/\d/.test(digits)) return String(Number(digits) + whole(draw, 1, 90));
  return one(
    draw,
    CHINESE_DIGITS.filter((digit) => digit !== digits),
  );
}

function whole(draw: Draw, from: number, to: number): number {
  return from + Math.floor(draw() * (to - from + 1));
}

function one(draw: Draw, choices: readonly string[]): string {
  return choices[whole(draw, 0, choices.length - 1)] ?? "";
}
