import { agreement, type Quantity } from "@guildhall/text";
import type { HeldFigures } from "./held-figures.ts";
import { wordsBefore } from "./placed-numbers.ts";

/** The words right behind a figure that belong to its place. */
const AFTER = /^\s?\p{Script=Han}{2}|^ [a-z]{4,20}\b/u;

/**
 * Whether the evidence has the very words around a figure of the claim with another number in them, and nowhere with this
 * one: 共八条 where it says 共六条, however often 八 stands elsewhere. Both texts are folded.
 */
export function otherNumberThere(claim: string, claimed: Quantity, evidence: string, held: HeldFigures): boolean {
  const before = wordsBefore(claim, claimed.start);
  const after = AFTER.exec(claim.slice(claimed.end, claimed.end + 24))?.[0];
  if (before === undefined || after === undefined) return false;
  let isOther = false;
  for (const { value, end, quantity } of held.numbersAfter(before)) {
    const isThere = quantity
      ? quantity.unit === claimed.unit && evidence.startsWith(after, end)
      : evidence.startsWith(`${claimed.unit}${after}`, end);
    if (!isThere) continue;
    const isSame = quantity ? agreement(claimed, quantity) !== "other" : value === claimed.value / claimed.scale;
    if (isSame) return false;
    isOther = true;
  }
  return isOther;
}
