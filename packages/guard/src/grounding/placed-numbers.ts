import { NUMERAL, parseNumber, type Quantity } from "@guildhall/text";

/** A number of a folded text: one that is a figure, or one that those who look for figures pass over: 一条. */
export interface PlacedNumber {
  readonly value: number;
  /** UTF-16 offset behind the number, and behind its unit where it is a figure. */
  readonly end: number;
  readonly quantity?: Quantity;
}

/** Characters that make a place in Chinese, of which all but one are Han. */
const NEAR = 4;
/** The longest English word that makes a place, with the sign behind it. */
const WORD = 24;
/** Numbers behind the same words that are looked at, at most. */
const MOST = 200;

/** The words right before a number, by which its place is known again; undefined where they say little. */
export function wordsBefore(text: string, start: number): string | undefined {
  const near = text.slice(Math.max(0, start - NEAR), start);
  if ((near.match(HAN)?.length ?? 0) >= NEAR - 1) return near;
  return TELLING.exec(text.slice(Math.max(0, start - WORD), start))?.[0];
}

/** The numbers of a folded text by the words before them, read once. */
export function placedNumbers(
  text: string,
  quantities: readonly Quantity[],
): ReadonlyMap<string, readonly PlacedNumber[]> {
  const placed = new Map<string, PlacedNumber[]>();
  const put = (start: number, number: PlacedNumber): void => {
    const before = wordsBefore(text, start);
    if (before === undefined) return;
    const likes = placed.get(before);
    if (!likes) placed.set(before, [number]);
    else if (likes.length < MOST) likes.push(number);
  };
  const starts = new Set(quantities.map(({ start }) => start));
  for (const quantity of quantities) put(quantity.start, { value: quantity.value, end: quantity.end, quantity });
  for (const { 0: written, index } of text.matchAll(NUMBER)) {
    const value = starts.has(index) ? undefined : parseNumber(written);
    if (value !== undefined) put(index, { value, end: index + written.length });
  }
  return placed;
}

const HAN = /\p{Script=Han}/gu;
/** An English word that names what is numbered: type 1, phase 3; one that only joins says nothing. */
const TELLING =
  /(?<![a-z])(?!(?:with|from|over|than|about|only|least|most|until|into|that|were|have|which|between|under|after|before|more|less|some|these|those|also|nearly|almost|around|approximately|being|been|through|including) )[a-z]{4,20} $/;
const NUMBER = new RegExp(`[${NUMERAL}]{1,10}`, "g");
