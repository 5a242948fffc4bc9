import { constants, inflateSync } from "node:zlib";

/** Where objects are packed: behind the dictionary that says so. */
const PACKED = /\/ObjStm\b[^]{0,400}?\bstream\r?\n/g;
/** A packed run of objects is small; this much of each is looked at, and of so many. */
const [MOST_BYTES, MOST_RUNS] = [1_000_000, 2_000];

/** The objects of a PDF as they are written: the file itself, then what is packed in it, run by run. */
export function* objectsIn(bytes: Uint8Array): Generator<string> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  yield text;
  let left = MOST_RUNS;
  for (const { 0: before, index } of text.matchAll(PACKED)) {
    left -= 1;
    if (left < 0) return;
    yield unpacked(bytes.subarray(index + before.length));
  }
}

/** What is packed from here on; nothing where it is packed in another way or locked. */
function unpacked(bytes: Uint8Array): string {
  try {
    return inflateSync(bytes.subarray(0, MOST_BYTES), {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: MOST_BYTES * 8,
    }).toString("latin1");
  } catch {
    return "";
  }
}
