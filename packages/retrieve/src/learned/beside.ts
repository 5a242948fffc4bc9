import { nthLargest } from "./nth-largest.ts";
import { type Place, type Places, REACH } from "./places.ts";

/** How much of a passage's share falls to one that stands so many places away: a third of it eight away. */
const FADING = 8;
const FALLS: readonly number[] = Array.from({ length: REACH + 1 }, (_, away) => Math.exp(-away / FADING));
/** So many passages are looked at because they stand beside confirmed ones. */
const MOST = 150;
/** Less than this is noise. */
const LEAST = 0.003;

/** What falls to passages from the confirmed ones around them. */
export interface Beside {
  /** 0 for a passage that stands beside none. */
  shareOf(passageId: string): number;
  /** Those to which most falls, most first. */
  readonly most: readonly { readonly passageId: string; readonly versionId: string; readonly share: number }[];
}

/**
 * People ask about a matter, and the passages on one matter stand together: what answers near questions speaks for what
 * is numbered next to it. `shares` stand in the order of `confirmed`.
 */
export function besideConfirmed(confirmed: readonly string[], places: Places): (shares: Float64Array) => Beside {
  const placeOnLine = inOneLine([...places.values()]);
  const held = [...places].map(([passageId, place]) => ({
    passageId,
    versionId: place.versionId,
    at: placeOnLine(place),
  }));
  // Only where passages stand, in their order on the line: most of it is empty.
  const line = Uint32Array.from(new Set(held.map(({ at }) => at))).toSorted();
  const cellByAt = new Map([...line].map((at, cell) => [at, cell]));
  const cells = Uint32Array.from(held, ({ at }) => cellByAt.get(at)!);
  const cellByPassage = new Map(held.map(({ passageId }, number) => [passageId, cells[number]!]));
  const sources = confirmed.flatMap((passageId, number) => {
    const cell = cellByPassage.get(passageId);
    return cell === undefined ? [] : [{ number, at: line[cell]!, ...reachOf(cell, line) }];
  });
  return (shares) => {
    const along = new Float64Array(line.length);
    for (const { number, at, from, to } of sources) {
      const share = shares[number]!;
      if (share === 0) continue;
      for (let cell = from; cell < to; cell += 1) along[cell]! += share * FALLS[Math.abs(line[cell]! - at)]!;
    }
    const touched: number[] = [];
    for (let number = 0; number < cells.length; number += 1) if (along[cells[number]!]! > LEAST) touched.push(number);
    const shareAt = (number: number): number => along[cells[number]!]!;
    const least = nthLargest(touched.map(shareAt), MOST);
    const most = touched
      .filter((number) => shareAt(number) >= least)
      .map((number) => {
        const { passageId, versionId } = held[number]!;
        return { passageId, versionId, share: shareAt(number) };
      })
      .toSorted((left, right) => right.share - left.share || (left.passageId < right.passageId ? -1 : 1))
      .slice(0, MOST);
    return {
      most,
      shareOf(passageId) {
        const cell = cellByPassage.get(passageId);
        return cell === undefined ? 0 : along[cell]!;
      },
    };
  };
}

/** The cells within reach of one. */
function reachOf(cell: number, line: Uint32Array): { readonly from: number; readonly to: number } {
  let [from, to] = [cell, cell + 1];
  while (from > 0 && line[cell]! - line[from - 1]! <= REACH) from -= 1;
  while (to < line.length && line[to]! - line[cell]! <= REACH) to += 1;
  return { from, to };
}

/** All series one after the other, so far apart that none reaches another. */
function inOneLine(places: readonly Place[]): (place: Place) => number {
  const starts = new Map<string, number>();
  const lastOf = new Map<string, number>();
  for (const { series, number } of places) lastOf.set(series, Math.max(lastOf.get(series) ?? 0, number));
  let next = 0;
  for (const [series, last] of lastOf) {
    starts.set(series, next);
    next += last + 1 + REACH;
  }
  return ({ series, number }) => starts.get(series)! + number;
}
