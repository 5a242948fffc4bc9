/** Neighbouring groups of digits, read as one number: 138 0013 8000. Offsets are UTF-16 units of the text. */
export interface DigitRun {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
  /** The lengths of its groups: 3, 4, 4. */
  readonly groups: readonly number[];
}

const GROUPS = /\d+(?:(?: {0,2}[-.·] {0,2}| {1,2})\d+)*(?:(?: {0,2}- {0,2}| {1,2})?[Xx](?![A-Za-z\d]))?/g;
/** Of the numbers that are looked for: a telephone without its area, a card. */
const SHORTEST = 7;
const LONGEST = 20;

/**
 * Every sequence of digit groups, with the runs that begin at its first group and at each later one of
 * three digits or more, the longest first.
 */
export function* digitRuns(text: string): Generator<readonly DigitRun[]> {
  for (const match of text.matchAll(GROUPS)) {
    const groups = [...match[0].matchAll(/\d+[Xx]?|[Xx]/g)].map((group) => ({
      digits: group[0],
      start: match.index + group.index,
      end: match.index + group.index + group[0].length,
    }));
    for (const [first, { digits }] of groups.entries())
      if (first === 0 || digits.length >= 3) yield runsFrom(groups, first);
  }
}

function runsFrom(groups: readonly { digits: string; start: number; end: number }[], first: number): DigitRun[] {
  const runs: DigitRun[] = [];
  let digits = "";
  const lengths: number[] = [];
  for (let last = first; last < groups.length; last += 1) {
    const [from, to] = [groups[first], groups[last]];
    if (!from || !to || digits.length + to.digits.length > LONGEST + 1) break;
    digits += to.digits;
    lengths.push(to.digits.length);
    if (digits.length >= SHORTEST) runs.push({ digits, start: from.start, end: to.end, groups: [...lengths] });
  }
  return runs.toReversed();
}
