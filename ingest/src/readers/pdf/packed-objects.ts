import { constants, inflateSync } from "node:zlib";

/** Where objects are packed: behind the dictionary that says so. */
const PACKED = /\/ObjStm\b[^]{0,400}?\bstream\r?\n/g;
/** A packed run of objects is small; this much of each is looked at, and of so many. */
const [MOST_BYTES, MOST_RUNS] = [1_000_000, 2_000];

/** Actions by their names in a file, also where the library passes over them. */
const ACTION = /\/(?:JavaScript|Launch|SubmitForm|ImportData|RichMedia)\b/;
/** Where a file says which layers it has (ISO 32000-1, 8.11.4). */
const LAYERS = /\/OCProperties\b/;
/** A state or a list of layers that are off; a list with nothing in it is not one. */
const OFF = /\/OFF\b(?!\s*\[\s*\])/;

/** What a PDF has beside its pages, as its objects name it. */
export interface BesidePages {
  /** Names of actions, one for each run of objects that has any. */
  readonly actions: readonly string[];
  /** Layers of which some may be off. */
  readonly mayHideLayers: boolean;
}

/** Looks through the objects of a file, and those that are packed in it, once. */
export function findBeside(bytes: Uint8Array): BesidePages {
  const actions: string[] = [];
  let [hasLayers, hasOff] = [false, false];
  for (const objects of objectsIn(bytes)) {
    const [action] = ACTION.exec(objects) ?? [];
    if (action) actions.push(action);
    hasLayers ||= LAYERS.test(objects);
    hasOff ||= OFF.test(objects);
  }
  return { actions, mayHideLayers: hasLayers && hasOff };
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
