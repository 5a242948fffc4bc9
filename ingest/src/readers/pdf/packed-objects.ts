import { constants, inflateSync } from "node:zlib";

/** Where objects are packed: behind the dictionary that says so. */
const PACKED = /\/ObjStm\b[^]{0,400}?\bstream\r?\n/g;
/** A packed run of objects is small; this much of each is looked at, and of so many. */
const [MOST_BYTES, MOST_RUNS] = [1_000_000, 2_000];

/** What a PDF may have beside its pages, by its name in the file: actions, also where the library passes over them, and layers. */
const BESIDE = /\/(?:JavaScript|Launch|SubmitForm|ImportData|RichMedia|OCProperties)\b/g;

/** The name of the layers of a file (ISO 32000-1, 8.11.4). */
export const LAYERS = "/OCProperties";

/** Which of these stand in a file, or in what is packed in it. */
export function namesBeside(bytes: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>();
  for (const objects of objectsIn(bytes)) for (const [name] of objects.matchAll(BESIDE)) names.add(name);
  return names;
}

/** The objects of a PDF as they are written: the file itself, then what is packed in it, run by run. */
function* objectsIn(bytes: Uint8Array): Generator<string> {
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
