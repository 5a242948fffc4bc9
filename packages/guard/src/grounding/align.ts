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
  heldPairs: Uint8Array,
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
    units.push({ token, length: 2, weight: pairWeight(id, next, cues), isHeld: heldPairs[token] === 1 });
  }
  return units;
}

/** 1 for every token of the claim that stands in the evidence together with the one after it. */
export function heldPairsOf({ ids, count }: Tokens, { occurrences }: PreparedEvidence): Uint8Array {
  const held = new Uint8Array(count);
  for (let token = 0; token + 1 < count; token += 1) {
    if (occurrences.firstPair(ids[token] ?? 0, ids[token + 1] ?? 0) >= 0) held[token] = 1;
  }
  return held;
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
const PLACES = 12;

/** Finds the window of 48 tokens in which most of the units stand: every unit votes for the buckets where it occurs. */
export function bestWindow(
  claim: Tokens,
  units: readonly ClaimUnit[],
  { tokens, occurrences }: PreparedEvidence,
): Window {
  const buckets = new Float64Array(Math.floor(tokens.count / BUCKET) + 1);
  let [best, weight] = [0, 0];
  for (const { token, length, weight: own, isHeld } of units) {
    if (!isHeld) continue;
    const id = claim.ids[token] ?? 0;
    let place = length === 1 ? occurrences.first(id) : occurrences.firstPair(id, claim.ids[token + 1] ?? 0);
    let last = -1;
    for (let seen = 0; place >= 0 && seen < PLACES; seen += 1) {
      const bucket = Math.floor(place / BUCKET);
      // A unit counts once for each window that covers it.
      for (let start = Math.max(last + 1, bucket - WIDTH + 1); start <= bucket; start += 1) {
        const sum = (buckets[start] ?? 0) + own;
        buckets[start] = sum;
        if (sum > weight || (sum === weight && start < best)) [best, weight] = [start, sum];
      }
      last = Math.max(last, bucket);
      place = length === 1 ? occurrences.after(place) : occurrences.afterPair(place);
    }
  }
  return { from: Math.max(0, best * BUCKET), to: Math.min(tokens.count, (best + WIDTH) * BUCKET), weight };
}
