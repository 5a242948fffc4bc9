import { linksIn } from "./links-in.ts";

/** UTF-16 [start, end) of a text. */
interface Range {
  readonly start: number;
  readonly end: number;
}

const ROUNDS = 20;

/**
 * Links of a text other than to `sources`. What is left out can join what stood on both sides of it into new markup, so
 * the rest is looked at again until it holds none; a text that is not clean after 20 rounds is stray as a whole.
 */
export function strayLinks(text: string, sources: ReadonlySet<string>): readonly Range[] {
  let [rest, stray]: [string, readonly Range[]] = [text, []];
  for (let round = 0; round < ROUNDS; round++) {
    const found = linksIn(rest).filter(({ address }) => address === undefined || !sources.has(address));
    if (found.length === 0) return stray;
    stray = joinedRanges([...stray, ...found]);
    rest = blanked(rest, found);
  }
  return [{ start: 0, end: text.length }];
}

/** The text with dots in place of the ranges, as long as before. */
export function blanked(text: string, ranges: readonly Range[]): string {
  let [left, position] = ["", 0];
  for (const { start, end } of joinedRanges(ranges)) {
    left += text.slice(position, start) + "…".repeat(end - start);
    position = end;
  }
  return left + text.slice(position);
}

/** Ranges in order, what overlaps as one. */
export function joinedRanges(ranges: readonly Range[]): readonly Range[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}
