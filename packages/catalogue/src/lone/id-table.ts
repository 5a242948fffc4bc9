import { readUuid, writeUuid } from "@guildhall/core";

/** Numbers UUIDs from 0 in the order they come, in 24 to 48 bytes each: a map of texts takes some 120. */
export interface IdTable {
  /** Undefined for an id that is here already, and for what is no UUID. */
  add(id: string): number | undefined;
  find(id: string): number | undefined;
  at(number: number): string;
}

const EMPTY = -1;
const BYTES = 16;
const WORDS = 4;

export function createIdTable(): IdTable {
  let ids = new Uint32Array(WORDS * 64);
  let slots = new Int32Array(128).fill(EMPTY);
  let count = 0;
  const sought = new Uint32Array(WORDS);
  const soughtBytes = new Uint8Array(sought.buffer);

  /** The slot of the id at `at` of these, or the free one where it would stand. Our ids are hashes: their first bytes spread. */
  function slotOf(of: Uint32Array, at: number): number {
    const mask = slots.length - 1;
    for (let slot = of[at]! & mask; ; slot = (slot + 1) & mask) {
      const number = slots[slot]!;
      if (number === EMPTY || isSame(of, at, number * WORDS)) return slot;
    }
  }

  function isSame(of: Uint32Array, at: number, other: number): boolean {
    return (
      of[at] === ids[other] &&
      of[at + 1] === ids[other + 1] &&
      of[at + 2] === ids[other + 2] &&
      of[at + 3] === ids[other + 3]
    );
  }

  function grow(): void {
    const more = new Uint32Array(ids.length * 2);
    more.set(ids);
    ids = more;
    slots = new Int32Array(slots.length * 2).fill(EMPTY);
    for (let number = 0; number < count; number += 1) slots[slotOf(ids, number * WORDS)] = number;
  }

  return {
    add(id) {
      if (!writeUuid(id, soughtBytes, 0)) return undefined;
      if (count * WORDS === ids.length) grow();
      const slot = slotOf(sought, 0);
      if (slots[slot] !== EMPTY) return undefined;
      ids.set(sought, count * WORDS);
      slots[slot] = count;
      count += 1;
      return count - 1;
    },
    find(id) {
      if (!writeUuid(id, soughtBytes, 0)) return undefined;
      const number = slots[slotOf(sought, 0)]!;
      return number === EMPTY ? undefined : number;
    },
    at: (number) => readUuid(new Uint8Array(ids.buffer), number * BYTES),
  };
}

const unused = new Uint8Array(BYTES);

export function isId(id: string): boolean {
  return writeUuid(id, unused, 0);
}
