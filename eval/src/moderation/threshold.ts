import { percentile } from "../metrics/percentile.ts";

/** Scores of texts that no weight was learnt from. */
export interface UnseenScores {
  /** Harmless rows. */
  readonly harmless: readonly number[];
  /** Questions that people ask at such a desk, by file. */
  readonly asked: readonly (readonly number[])[];
  /** Unsafe rows. */
  readonly unsafe: readonly number[];
}

/** The share of harmless rows, and of questions asked, that may be refused: half of what is promised, as more of the unseen score high. */
const REFUSED = 0.02;
const REFUSED_OF_ASKED = 0.005;
/** A file of fewer questions says nothing of such a share; it counts among all of them. */
const ENOUGH = 200;
/** The share of unsafe rows that may be lost where there is room to refuse less, and how many are needed to say so. */
const LOST = 0.1;
const ENOUGH_UNSAFE = 50;

/**
 * The score from which on a question is refused: above all but the given share of what is asked in good faith, and where
 * the unsafe stand well above that, in the middle between the two (of their log odds).
 */
export function thresholdOf({ harmless, asked, unsafe }: UnseenScores): number {
  const files = [...asked, asked.flat()].filter(({ length }) => length >= ENOUGH);
  const safe = [percentile(harmless, 1 - REFUSED), ...files.map((scores) => percentile(scores, 1 - REFUSED_OF_ASKED))];
  const least = Math.max(...safe);
  const most = unsafe.length < ENOUGH_UNSAFE ? 0 : percentile(unsafe, LOST);
  return most <= least ? least : chance((odds(least) + odds(most)) / 2);
}

function odds(chance: number): number {
  return Math.log(chance / (1 - chance));
}

function chance(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
