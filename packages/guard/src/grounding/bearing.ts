import { createCodePoints, foldForSearch, sentences } from "@guildhall/text";
import { prepareClaim } from "./claim.ts";
import { compareFigures } from "./compare-figures.ts";
import { prepareEvidence } from "./evidence.ts";
import { createWords, isHanToken, tokenize, type Words } from "./tokens.ts";

/** A sentence of a passage that bears a claim out. */
export interface Bearing {
  /** Which of the passages. */
  readonly passage: number;
  readonly quote: string;
}

const MOST = 3;
/** Sentences tried for a figure that the best one does not hold. */
const TRIED = 8;

/**
 * The sentences that bear out a claim: the one with most of its words, then those that hold figures which are still
 * missing, three at most.
 */
export function bearing(claim: string, passages: readonly string[]): readonly Bearing[] {
  const candidates = candidatesFor(claim, passages);
  const chosen: Bearing[] = candidates.slice(0, 1);
  let missing = missingFigures(claim, chosen);
  for (const candidate of candidates.slice(1, TRIED)) {
    if (missing === 0 || chosen.length === MOST) break;
    const left = missingFigures(claim, [...chosen, candidate]);
    if (left >= missing) continue;
    chosen.push(candidate);
    missing = left;
  }
  return chosen;
}

function missingFigures(claim: string, bearings: readonly Bearing[]): number {
  const evidence = prepareEvidence(bearings.map(({ quote }) => quote));
  return compareFigures(prepareClaim(claim, evidence.words), evidence).filter(({ state }) => state === "missing")
    .length;
}

/** The sentences of all passages that share words with the claim, most first. */
function candidatesFor(claim: string, passages: readonly string[]): readonly Bearing[] {
  const words = createWords();
  const wanted = keysOf(claim, words);
  const found = passages.flatMap((text, passage) => {
    const points = createCodePoints(text);
    return sentences(text).map(({ start, end }) => {
      const quote = points.slice(start, end);
      const shared = [...keysOf(quote, words)].filter((key) => wanted.has(key)).length;
      return { passage, quote, shared };
    });
  });
  return found
    .filter(({ shared }) => shared > 0)
    .toSorted((left, right) => right.shared - left.shared)
    .map(({ passage, quote }) => ({ passage, quote }));
}

/** Words, and pairs of Han characters, as numbers. */
function keysOf(text: string, words: Words): ReadonlySet<number> {
  const { ids, count } = tokenize(foldForSearch(text).text, words);
  const keys = new Set<number>();
  for (let at = 0; at < count; at += 1) {
    const id = ids[at] ?? 0;
    const next = at + 1 < count ? (ids[at + 1] ?? 0) : 0;
    if (!isHanToken(id)) keys.add(id);
    else if (next > 0 && isHanToken(next)) keys.add((id + 1) * 0x10000 + next);
  }
  return keys;
}
