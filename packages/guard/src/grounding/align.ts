import type { CueWords } from "./cue-words.ts";
import type { PreparedEvidence } from "./evidence.ts";
import { isHanToken, type Tokens } from "./tokens.ts";

/** A piece of a claim that must be borne out: a telling word, or a pair of Han characters. */
export interface ClaimUnit {
  readonly token: number;
  /** Tokens it is made of: 1 or 2. */
  readonly length: 1 | 2;
  readonly weight: number;
  readonly isHeld: boolean;
}

/** The units of tokens [from, to); those that the question gives weigh nothing. */
export function unitsOf(
  claim: Tokens,
  from: number,
  to: number,
  evidence: PreparedEvidence,
  given: ReadonlySet<number>,
): readonly ClaimUnit[] {
  const { cues, occurrences } = evidence;
  const units: ClaimUnit[] = [];
  for (let token = from; token < to; token += 1) {
    const id = claim.ids[token] ?? 0;
    if (!isHanToken(id)) {
      const weight = given.has(id) ? 0 : cues.weightOf(id);
      if (weight > 0) units.push({ token, length: 1, weight, isHeld: occurrences.first(id) >= 0 });
      continue;
    }
    const next = claim.ids[token + 1] ?? 0;
    if (token + 1 >= to || !isHanToken(next) || claim.starts[token + 1] !== claim.ends[token]) continue;
    if (given.has(id) && given.has(next)) continue;
    units.push({ token, length: 2, weight: pairWeight(id, next, cues), isHeld: occurrences.firstPair(id, next) >= 0 });
  }
  return units;
}

function pairWeight(left: number, right: number, { weightOf }: CueWords): number {
  return 0.3 + 0.35 * (weightOf(left) + weightOf(right));
}

/** The stretch of evidence that bears most of a sentence. */
export interface Window {
  readonly from: number;
  readonly to: number;
  /** The weight of the units that stand in it. */
  readonly weight: number;
}

const BUCKET = 16;
const WIDTH = 3;
/** Places of one unit looked at; of a frequent one the rest would say little. */
const PLACES = 24;

/** Finds the window of 48 tokens in which most of the units stand: every unit votes for the buckets where it occurs. */
export function bestWindow(
  claim: Tokens,
  units: readonly ClaimUnit[],
  { tokens, occurrences }: PreparedEvidence,
): Window {
  const buckets = new Map<number, number>();
  for (const { token, length, weight } of units) {
    const id = claim.ids[token] ?? 0;
    let place = length === 1 ? occurrences.first(id) : occurrences.firstPair(id, claim.ids[token + 1] ?? 0);
    let last = -1;
    for (let seen = 0; place >= 0 && seen < PLACES; seen += 1) {
      const bucket = Math.floor(place / BUCKET);
      // A unit counts once for each window that covers it.
      for (let start = Math.max(last + 1, bucket - WIDTH + 1); start <= bucket; start += 1)
        buckets.set(start, (buckets.get(start) ?? 0) + weight);
      last = Math.max(last, bucket);
      place = length === 1 ? occurrences.after(place) : occurrences.afterPair(place);
    }
  }
  let [best, weight] = [0, 0];
  for (const [bucket, sum] of buckets)
    if (sum > weight || (sum === weight && bucket < best)) [best, weight] = [bucket, sum];
  return { from: Math.max(0, best * BUCKET), to: Math.min(tokens.count, (best + WIDTH) * BUCKET), weight };
}
