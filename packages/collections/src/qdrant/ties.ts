import type { Hit } from "@guildhall/core";

/**
 * Scores closer than this are one score: engines add the same numbers in another order and in single precision. The
 * port promises the order of scores that differ by 1e-4.
 */
const TIE = 1e-5;

/** Hits that are best first, with equal scores by passage id. */
export function settleTies(hits: readonly Hit[]): readonly Hit[] {
  const settled: Hit[] = [];
  let tied: Hit[] = [];
  const settle = () => {
    const score = tied[0]?.score ?? 0;
    settled.push(
      ...tied.toSorted((left, right) => (left.passageId < right.passageId ? -1 : 1)).map((hit) => ({ ...hit, score })),
    );
    tied = [];
  };
  for (const hit of hits) {
    if (tied[0] && !isTie(tied[0].score, hit.score)) settle();
    tied.push(hit);
  }
  settle();
  return settled;
}

export function isTie(better: number, worse: number): boolean {
  return better - worse <= TIE * Math.abs(better);
}
