import { foldedText } from "../fold.ts";

/** The pairs of neighbouring Han characters of each run of a question that is long enough for a word within. */
function pairsOf(run: string): readonly string[] {
  return Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
}

function runsOf(question: string): readonly string[] {
  return foldedText(question).match(/\p{Script=Han}{3,}/gu) ?? [];
}

/** What `foreignPairs` wants to know of a question. */
export function hanPairs(question: string): readonly string[] {
  return [...new Set(runsOf(question).flatMap(pairsOf))];
}

/**
 * Pairs of characters of a word that the corpus does not have: 停车费 where neither 停车 nor 车费 stands anywhere. A seam between
 * two words that it has is one pair long, and says nothing.
 */
export function foreignPairs(question: string, isHeard: (pair: string) => boolean): ReadonlySet<string> {
  const foreign = new Set<string>();
  for (const run of runsOf(question)) {
    const pairs = pairsOf(run);
    const heard = pairs.map(isHeard);
    pairs.forEach((pair, at) => {
      if (heard[at] === false && (heard[at - 1] === false || heard[at + 1] === false)) foreign.add(pair);
    });
  }
  return foreign;
}
