import { agreement, NUMERAL, parseNumber, type Quantity } from "@guildhall/text";
import type { HeldFigures } from "./held-figures.ts";

/** Characters before and after a figure that make its place; of Chinese, in which so many say much. */
const BEFORE = 4;
const AFTER = /^\s?\p{Script=Han}{2}/u;
/** Places of the same words looked at, at most. */
const PLACES = 200;

/**
 * Whether the evidence has the very words around a figure of the claim with another number in them, and nowhere with this
 * one: 共八条 where it says 共六条, however often 八 stands elsewhere. Both texts are folded.
 */
export function otherNumberThere(claim: string, claimed: Quantity, evidence: string, held: HeldFigures): boolean {
  const { start, end } = claimed;
  const before = claim.slice(Math.max(0, start - BEFORE), start);
  const after = AFTER.exec(claim.slice(end, end + 3))?.[0];
  if (after === undefined || (before.match(HAN)?.length ?? 0) < BEFORE - 1) return false;
  /** A number that is no figure to those who look for figures: 一条. */
  const numberAt = (place: number): number | undefined => {
    NUMBER.lastIndex = place;
    const number = NUMBER.exec(evidence)?.[0];
    const isThere = number !== undefined && evidence.startsWith(`${claimed.unit}${after}`, place + number.length);
    return isThere ? parseNumber(number) : undefined;
  };
  let isOther = false;
  let at = evidence.indexOf(before);
  for (let seen = 0; at >= 0 && seen < PLACES; seen += 1) {
    const place = at + before.length;
    const there = held.startingAt(place);
    if (there && there.unit === claimed.unit && evidence.startsWith(after, there.end)) {
      if (agreement(claimed, there) !== "other") return false;
      isOther = true;
    } else if (!there) {
      const number = numberAt(place);
      if (number === claimed.value / claimed.scale) return false;
      isOther ||= number !== undefined;
    }
    at = evidence.indexOf(before, at + 1);
  }
  return isOther;
}

const NUMBER = new RegExp(`[${NUMERAL}]{1,10}`, "y");
const HAN = /\p{Script=Han}/gu;
