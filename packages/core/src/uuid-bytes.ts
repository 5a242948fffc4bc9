/** Where the two digits of each byte stand in a UUID. */
const PLACES = Uint8Array.from([0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34]);
const DASHES = [8, 13, 18, 23] as const;
const DASH = 0x2d;
const DIGITS = Uint8Array.from("0123456789abcdef", (digit) => digit.charCodeAt(0));
/** The value of each digit by its code; -1 for what is none. */
const VALUES = Int8Array.from({ length: 128 }, (_, code) => DIGITS.indexOf(code));

/** Writes a UUID as its 16 bytes; false for what is no UUID in small letters, of which it may have written a part. */
export function writeUuid(uuid: string, into: Uint8Array, at: number): boolean {
  if (uuid.length !== 36 || DASHES.some((place) => uuid.charCodeAt(place) !== DASH)) return false;
  let signs = 0;
  for (let byte = 0; byte < 16; byte += 1) {
    const place = PLACES[byte]!;
    const high = VALUES[uuid.charCodeAt(place)] ?? -1;
    const low = VALUES[uuid.charCodeAt(place + 1)] ?? -1;
    into[at + byte] = (high << 4) | low;
    signs |= high | low;
  }
  return signs >= 0;
}

/** The letters of the UUID that is being read. */
const letters = Buffer.alloc(36, "-");

/** The UUID whose 16 bytes stand there. A search reads a thousand: one call into the engine each, and no pieces to join. */
export function readUuid(from: Uint8Array, at: number): string {
  for (let byte = 0; byte < 16; byte += 1) {
    const place = PLACES[byte]!;
    const value = from[at + byte]!;
    letters[place] = DIGITS[value >> 4]!;
    letters[place + 1] = DIGITS[value & 15]!;
  }
  return letters.toString("latin1");
}
