import type { Quantity } from "./quantity.ts";
import { type Wording, wordingOf } from "./wording.ts";

/** How a figure that is claimed stands to one that is held: the same, the same number of another kind, or another. */
export type Agreement = "same" | "other-kind" | "other";

/**
 * Compares a claimed quantity with a held one: units converted, rounded no finer than the claim is written. `other-kind`
 * is a number that agrees while its qualifier does not: 年化 4.2% against 累计 4.2%.
 */
export function agreement(claimed: Quantity, held: Quantity, factor = 1): Agreement {
  if (!sameDimension(claimed, held)) return "other";
  const value = held.value * factor;
  if (Math.abs(claimed.value - value) > WIDEST * Math.max(Math.abs(claimed.value), Math.abs(value))) return "other";
  const wording = wordingOf(claimed);
  if (!closeEnough(claimed, wording, value)) return "other";
  return sameKind(wording, wordingOf(held)) ? "same" : "other-kind";
}

/** The farthest that 20多万 may lie from what it means. */
const WIDEST = 0.5;

/** No group has two different words, and the bounds do not point apart. */
function sameKind(claimed: Wording, held: Wording): boolean {
  for (const [group, alternative] of claimed.qualifiers) {
    const other = held.qualifiers.get(group);
    if (other !== undefined && other !== alternative) return false;
  }
  return claimed.bound === undefined || held.bound === undefined || claimed.bound === held.bound;
}

/** Counting words that go with anything, or that people use for one another. */
const ANY_COUNT = new Set("个 项 家 种 件 类 些 例 起 名 位 人 times items".split(" "));

/** A bare number may be money or a ratio in a table; one that counts agrees with what counts the like. */
function sameDimension(claimed: Quantity, held: Quantity): boolean {
  if (claimed.dimension === held.dimension) return !claimed.counts || sameCount(claimed, held);
  if (claimed.counts && held.counts) return sameCount(claimed, held);
  if (isAge(claimed) && (isAge(held) || held.dimension === "months"))
    return isAge(held) || held.unit.startsWith("year") || held.unit === "年";
  if (claimed.counts && claimed.dimension !== "") return false;
  if (claimed.dimension === "")
    return held.dimension !== "ratio" && held.dimension !== "months" && held.dimension !== "seconds";
  return held.dimension === "" && held.unit === "";
}

function isAge({ dimension }: Quantity): boolean {
  return dimension === "age";
}

function sameCount({ unit }: Quantity, { unit: other }: Quantity): boolean {
  return unit === other || unit === "" || other === "" || ANY_COUNT.has(unit) || ANY_COUNT.has(other);
}

/** What a figure may be rounded by without a word like 约: five in a hundred at most. */
const ROUNDING = 0.05;

/** What converting a unit may move the last places of a number by; two whole numbers below 10^12 lie farther apart. */
const ARITHMETIC = 1e-13;

function closeEnough(claimed: Quantity, { approximate }: Wording, held: number): boolean {
  const { value, precision } = claimed;
  const difference = Math.abs(value - held);
  const size = Math.max(Math.abs(held), Math.abs(value));
  if (difference <= size * ARITHMETIC) return true;
  if (difference <= precision * 1.0001 && difference <= size * ROUNDING) return true;
  if (approximate === undefined) return false;
  const room = Math.min(Math.max(lastDigit(claimed), 2 * precision), approximate === "up" ? value : size * 0.1);
  if (approximate === "up") return held > value && held < value + room;
  return difference <= room && (approximate === "around" || held < value);
}

/** What the last digit that is not 0 counts: 10万 in 50多万, 0.1 in 3.6. */
function lastDigit({ value, precision }: Quantity): number {
  let digit = precision * 2;
  while (digit > 0 && digit * 10 <= value && Math.abs(value / (digit * 10) - Math.round(value / (digit * 10))) < 1e-9)
    digit *= 10;
  return digit;
}
