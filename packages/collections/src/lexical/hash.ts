import { FIELDS } from "./weights.ts";

/** Named in the fingerprint of a data folder: with another hash every posting would be another. */
export const HASH_NAME = "fnv1a32-utf16+fmix/1";

const PRIME = 0x01000193;
const SEED_BY_FIELD = Int32Array.from(FIELDS, (field) => fnv(0x811c9dc5, `${field}:`, 0, field.length + 1));

/** The dimension of `field:word`, where the word is `source[start, end)`: 32 bits, without making a string. */
export function dimensionOf(field: number, source: string, start: number, end: number): number {
  let hash = fnv(SEED_BY_FIELD[field] ?? 0, source, start, end);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** FNV-1a over the two bytes of each UTF-16 unit, low byte first. */
function fnv(state: number, source: string, start: number, end: number): number {
  let hash = state;
  for (let at = start; at < end; at += 1) {
    const unit = source.charCodeAt(at);
    hash = Math.imul(hash ^ (unit & 0xff), PRIME);
    hash = Math.imul(hash ^ (unit >>> 8), PRIME);
  }
  return hash;
}
