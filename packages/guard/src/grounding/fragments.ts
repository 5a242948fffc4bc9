import type { Occurrences } from "./occurrences.ts";
import type { Tokens } from "./tokens.ts";

/** A stretch of the claim that stands word by word in the evidence. */
export interface Fragment {
  readonly from: number;
  readonly length: number;
  /** Where in the evidence, as a token. */
  readonly at: number;
}

/** Places looked at for one start; more would cost time and seldom find a longer stretch. */
const TRIED = 12;

/** Covers tokens [from, to) of the claim with the longest stretches of the evidence, from left to right. */
export function fragmentsOf(
  claim: Tokens,
  from: number,
  to: number,
  evidence: Tokens,
  occurrences: Occurrences,
): readonly Fragment[] {
  const fragments: Fragment[] = [];
  for (let at = from; at < to;) {
    const longest = longestAt(claim, at, to, evidence, occurrences);
    if (longest) fragments.push(longest);
    at += longest?.length ?? 1;
  }
  return fragments;
}

function longestAt(
  claim: Tokens,
  at: number,
  to: number,
  evidence: Tokens,
  occurrences: Occurrences,
): Fragment | undefined {
  const id = claim.ids[at] ?? 0;
  let best: Fragment | undefined;
  let place = at + 1 < to ? occurrences.firstPair(id, claim.ids[at + 1] ?? 0) : -1;
  for (let tried = 0; place >= 0 && tried < TRIED; tried += 1) {
    let length = 2;
    while (
      at + length < to &&
      place + length < evidence.count &&
      claim.ids[at + length] === evidence.ids[place + length]
    )
      length += 1;
    if (length > (best?.length ?? 0)) best = { from: at, length, at: place };
    place = occurrences.afterPair(place);
  }
  if (best) return best;
  const single = occurrences.first(id);
  return single < 0 ? undefined : { from: at, length: 1, at: single };
}
