import type { ClaimUnit } from "./align.ts";
import type { PreparedEvidence } from "./evidence.ts";
import type { Tokens } from "./tokens.ts";

/** Places of a word looked at; a frequent word is near anything and tells nothing. */
const PLACES = 16;
const NEAR = 10;

/** How the neighbouring telling words of a sentence stand to one another in the evidence. */
export interface Relations {
  /** Neighbours that both stand in the evidence. */
  readonly pairs: number;
  /** Those that are nowhere within ten tokens of each other. */
  readonly apart: number;
  /** The mean of the logarithms of their distances. */
  readonly distance: number;
}

/** Says whether words that the claim puts side by side are brought together anywhere in the evidence. */
export function relationsOf(claim: Tokens, units: readonly ClaimUnit[], evidence: PreparedEvidence): Relations {
  let [pairs, apart, distances] = [0, 0, 0];
  let before: Int32Array | undefined;
  for (const { token, length, isHeld, weight } of units) {
    if (weight < 0.5) continue;
    const places = isHeld ? placesOf(claim, token, length, evidence) : undefined;
    if (before && places) {
      const distance = nearest(before, places);
      pairs += 1;
      if (distance > NEAR) apart += 1;
      distances += Math.log(1 + distance);
    }
    before = places;
  }
  return { pairs, apart, distance: pairs === 0 ? 0 : distances / pairs };
}

function placesOf(claim: Tokens, token: number, length: number, { occurrences }: PreparedEvidence): Int32Array {
  const id = claim.ids[token] ?? 0;
  const places = new Int32Array(PLACES);
  let count = 0;
  let place = length === 1 ? occurrences.first(id) : occurrences.firstPair(id, claim.ids[token + 1] ?? 0);
  for (; place >= 0 && count < PLACES; count += 1) {
    places[count] = place;
    place = length === 1 ? occurrences.after(place) : occurrences.afterPair(place);
  }
  return places.subarray(0, count);
}

/** The least distance between two rising lists of places. */
function nearest(left: Int32Array, right: Int32Array): number {
  let [at, other, best] = [0, 0, Number.POSITIVE_INFINITY];
  while (at < left.length && other < right.length) {
    const difference = (right[other] ?? 0) - (left[at] ?? 0);
    best = Math.min(best, Math.abs(difference));
    if (difference > 0) at += 1;
    else other += 1;
  }
  return best;
}
