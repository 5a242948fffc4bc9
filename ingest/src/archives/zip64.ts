/** What the fields of 32 bits of an entry say; 0xffffffff refers to the extra field of 64 bits. */
interface Sizes {
  readonly size: number;
  readonly compressedSize: number;
  readonly at: number;
}

const EXTRA_64 = 0x0001;
const REFERS = 0xffffffff;

/** The extra field of 64 bits of an entry, where it has one. */
export function extraOf(view: DataView, start: number, length: number): DataView | undefined {
  const end = Math.min(start + length, view.byteLength);
  for (let at = start; at + 4 <= end;) {
    const fieldLength = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === EXTRA_64 && at + 4 + fieldLength <= end)
      return new DataView(view.buffer, view.byteOffset + at + 4, fieldLength);
    at += 4 + fieldLength;
  }
  return undefined;
}

/** The true sizes: those of the extra field stand in this order, and only where the short one refers to it. */
export function sizesOf64(plain: Sizes, extra: DataView | undefined): Sizes {
  let read = 0;
  const resolved = (value: number): number => {
    if (value !== REFERS || !extra || read + 8 > extra.byteLength) return value;
    read += 8;
    return Number(extra.getBigUint64(read - 8, true));
  };
  const [size, compressedSize, at] = [resolved(plain.size), resolved(plain.compressedSize), resolved(plain.at)];
  return { size, compressedSize, at };
}
