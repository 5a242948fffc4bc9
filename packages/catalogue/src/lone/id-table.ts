/** Numbers UUIDs from 0 in the order they come, in 24 to 48 bytes each: a map of texts takes some 120. */
export interface IdTable {
  /** Undefined for an id that is here already, and for what is no UUID. */
  add(id: string): number | undefined;
  find(id: string): number | undefined;
  at(number: number): string;
}

const EMPTY = -1;
const BYTES = 16;

export function createIdTable(): IdTable {
  let ids = Buffer.alloc(BYTES * 64);
  let slots = new Int32Array(128).fill(EMPTY);
  let count = 0;
  const sought = Buffer.alloc(BYTES);

  /** The slot of the id in `sought`, or the free one where it would stand. Our ids are hashes: their first bytes spread. */
  function slotOf(of: Buffer, at: number): number {
    const mask = slots.length - 1;
    for (let slot = of.readUInt32LE(at) & mask; ; slot = (slot + 1) & mask) {
      const number = slots[slot]!;
      if (number === EMPTY || ids.compare(of, at, at + BYTES, number * BYTES, number * BYTES + BYTES) === 0)
        return slot;
    }
  }

  function grow(): void {
    const more = Buffer.alloc(ids.length * 2);
    ids.copy(more);
    ids = more;
    slots = new Int32Array(slots.length * 2).fill(EMPTY);
    for (let number = 0; number < count; number += 1) slots[slotOf(ids, number * BYTES)] = number;
  }

  return {
    add(id) {
      if (!writeId(id, sought)) return undefined;
      if (count * BYTES === ids.length) grow();
      const slot = slotOf(sought, 0);
      if (slots[slot] !== EMPTY) return undefined;
      sought.copy(ids, count * BYTES);
      slots[slot] = count;
      count += 1;
      return count - 1;
    },
    find(id) {
      if (!writeId(id, sought)) return undefined;
      const number = slots[slotOf(sought, 0)]!;
      return number === EMPTY ? undefined : number;
    },
    at(number) {
      const hex = ids.toString("hex", number * BYTES, number * BYTES + BYTES);
      return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
    },
  };
}

export function isId(id: string): boolean {
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(id);
}

function writeId(id: string, into: Buffer): boolean {
  return isId(id) && into.write(id.replaceAll("-", ""), "hex") === BYTES;
}
