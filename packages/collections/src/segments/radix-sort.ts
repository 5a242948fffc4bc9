const BITS = 11;
const BUCKETS = 1 << BITS;

/** Sorts pairs by key, keeping the order of equal keys. Returns new arrays of the first `length` pairs. */
export function sortPairs(
  keys: Uint32Array<ArrayBuffer>,
  values: Uint16Array<ArrayBuffer>,
  length: number,
): { readonly keys: Uint32Array; readonly values: Uint16Array } {
  let fromKeys = keys.subarray(0, length);
  let fromValues = values.subarray(0, length);
  let toKeys = new Uint32Array(length);
  let toValues = new Uint16Array(length);
  for (let shift = 0; shift < 32; shift += BITS) {
    const starts = new Uint32Array(BUCKETS + 1);
    for (let at = 0; at < length; at += 1) starts[((fromKeys[at]! >>> shift) & (BUCKETS - 1)) + 1]! += 1;
    for (let bucket = 0; bucket < BUCKETS; bucket += 1) starts[bucket + 1]! += starts[bucket]!;
    for (let at = 0; at < length; at += 1) {
      const bucket = (fromKeys[at]! >>> shift) & (BUCKETS - 1);
      const place = starts[bucket]!;
      starts[bucket] = place + 1;
      toKeys[place] = fromKeys[at]!;
      toValues[place] = fromValues[at]!;
    }
    [fromKeys, toKeys] = [toKeys, shift === 0 ? new Uint32Array(length) : fromKeys];
    [fromValues, toValues] = [toValues, shift === 0 ? new Uint16Array(length) : fromValues];
  }
  return { keys: fromKeys, values: fromValues };
}
