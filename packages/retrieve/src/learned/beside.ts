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
  const line = inOneLine([...places.values()]);
  const held = [...places].map(([passageId, place]) => ({ passageId, versionId: place.versionId, at: line.at(place) }));
  const atByPassage = new Map(held.map(({ passageId, at }) => [passageId, at]));
  const sources = confirmed.map((passageId) => atByPassage.get(passageId) ?? -1);
  return (shares) => {
    const along = new Float64Array(line.length);
    for (const [number, at] of sources.entries()) {
      const share = shares[number]!;
      if (at < 0 || share === 0) continue;
      for (let away = -REACH; away <= REACH; away += 1) along[at + away]! += share * FALLS[Math.abs(away)]!;
    }
    const touched = held.filter(({ at }) => along[at]! > LEAST);
    const least =
      touched.length > MOST
        ? Float64Array.from(touched, ({ at }) => along[at]!)
            .toSorted()
            .at(-MOST)!
        : 0;
    const most = touched
      .filter(({ at }) => along[at]! >= least)
      .map(({ passageId, versionId, at }) => ({ passageId, versionId, share: along[at]! }))
      .toSorted((left, right) => right.share - left.share || (left.passageId < right.passageId ? -1 : 1))
      .slice(0, MOST);
    return { most, shareOf: (passageId) => along[atByPassage.get(passageId) ?? 0]! };
  };
}

/** All series one after the other, so far apart that none reaches another. Nothing ever falls to 0. */
function inOneLine(places: readonly Place[]): { readonly length: number; at(place: Place): number } {
  const starts = new Map<string, number>();
  const lastOf = new Map<string, number>();
  for (const { series, number } of places) lastOf.set(series, Math.max(lastOf.get(series) ?? 0, number));
  let length = 1 + REACH;
  for (const [series, last] of lastOf) {
    starts.set(series, length);
    length += last + 1 + 2 * REACH;
  }
  return { length, at: ({ series, number }) => starts.get(series)! + number };
}
