import type { Reason } from "@guildhall/core";
import type { DatedHit } from "../counting.ts";
import type { Recollection, Testimony } from "./experience.ts";
import { workOf } from "./work.ts";

/** A rank as a feature: 1 for the first, half of it for the eleventh. */
const RANK = 10;
/** What no near question was answered by still has this share. */
const LEAST_SHARE = 0.003;

/**
 * What speaks for a hit, each between 0 and about 6: found by words (score beside the best, score for
 * what the question says, place in the fused order), its
 * confirmed questions (score, place by the nearest, whether that is nearly the same, how many), found by both, its work,
 * what it stands beside, and found by associated words.
 */
export function featuresOf(
  hits: readonly DatedHit[],
  { length, passages, works, beside }: Omit<Recollection, "words">,
): readonly (readonly number[])[] {
  const found = hits.map(({ reasons }) => foundBy(reasons));
  let best = 0;
  for (const { lexical = 0 } of found) best = Math.max(best, lexical);
  best ||= 1;
  // What was searched so deep and not found scores no better than the last that was.
  let least = best;
  for (const { lexical = best } of found) least = Math.min(least, lexical);
  return hits.map((hit, rank) => {
    const { lexical = least, associated } = found[rank]!;
    const testimony = passages.get(hit.passageId);
    return [
      lexical / best,
      lexical / length,
      hit.score > 0 ? placed(rank) : 0,
      ...saidBy(testimony),
      testimony ? lexical / best : 0,
      spread(works.get(workOf(hit.document.version)) ?? 0),
      spread(beside.shareOf(hit.passageId)),
      associated === undefined ? 0 : placed(associated),
    ];
  });
}

/**
 * What the features weigh before anything was learned: the order of the search, and a passage first whose confirmed
 * question is nearly the same.
 */
export const PRIOR: readonly number[] = [6, 0, 1.3, 0, 0, 4, 0, 0, 0, 0, 0];

function saidBy(testimony: Testimony | undefined): readonly number[] {
  if (!testimony) return [0, 0, 0, 0];
  const { score, nearest, rank, times } = testimony;
  return [score, placed(rank), nearest ** 4, Math.log(1 + times)];
}

function spread(share: number): number {
  return Math.log(1 + share / LEAST_SHARE);
}

function placed(rank: number): number {
  return RANK / (RANK + rank);
}

/** The score by words and the place by associated words. */
function foundBy(reasons: readonly Reason[]): { readonly lexical?: number; readonly associated?: number } {
  const found: { lexical?: number; associated?: number } = {};
  for (const reason of reasons) {
    if (reason.step === "lexical") found.lexical = reason.score;
    if (reason.step === "associated") found.associated = reason.rank;
  }
  return found;
}
