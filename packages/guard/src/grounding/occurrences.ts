import type { Tokens } from "./tokens.ts";

/** Where pairs of neighbouring tokens and single tokens stand in the evidence, as chains through arrays: no objects a word. */
export interface Occurrences {
  /** The first place of the token; -1 where it does not stand. */
  first(id: number): number;
  /** The next place of the token that stands at this place; -1 after the last. */
  after(place: number): number;
  /** How often the token stands there. */
  times(id: number): number;
  firstPair(left: number, right: number): number;
  afterPair(place: number): number;
}

/** Indexes a row of tokens once, forwards, in linear time. */
export function indexOccurrences({ count, ids }: Tokens): Occurrences {
  const heads = new Map<number, number>();
  const frequency = new Map<number, number>();
  const next = new Int32Array(count).fill(-1);
  const nextPair = new Int32Array(count).fill(-1);
  const size = tableSize(count);
  const slots = new Int32Array(size).fill(-1);
  const slotOf = (left: number, right: number): number => {
    let slot = hash(left, right) & (size - 1);
    for (let place = slots[slot] ?? -1; place >= 0; place = slots[slot] ?? -1) {
      if (ids[place] === left && ids[place + 1] === right) break;
      slot = (slot + 1) & (size - 1);
    }
    return slot;
  };
  for (let place = count - 1; place >= 0; place -= 1) {
    const id = ids[place] ?? 0;
    next[place] = heads.get(id) ?? -1;
    heads.set(id, place);
    frequency.set(id, (frequency.get(id) ?? 0) + 1);
    if (place + 1 >= count) continue;
    const slot = slotOf(id, ids[place + 1] ?? 0);
    nextPair[place] = slots[slot] ?? -1;
    slots[slot] = place;
  }
  return {
    first: (id) => heads.get(id) ?? -1,
    after: (place) => next[place] ?? -1,
    times: (id) => frequency.get(id) ?? 0,
    firstPair: (left, right) => slots[slotOf(left, right)] ?? -1,
    afterPair: (place) => nextPair[place] ?? -1,
  };
}

function tableSize(count: number): number {
  let size = 64;
  while (size < count * 2) size *= 2;
  return size;
}

function hash(left: number, right: number): number {
  const mixed = Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
