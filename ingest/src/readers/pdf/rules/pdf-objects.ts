import { inflateSync } from "node:zlib";
import { createLexer, type Dictionary, type Reference, type Value } from "./lexer.ts";

/** The objects of a PDF file by their numbers, as far as they can be read without its passwords. */
export interface PdfObjects {
  /** What a value refers to, through any number of references. */
  resolve(value: Value): Value;
  dictionary(value: Value): Dictionary | undefined;
  /** The bytes of a stream, unpacked; undefined where it is packed in a way that pages are not. */
  stream(value: Value): Uint8Array | undefined;
}

interface Place {
  readonly bytes: Uint8Array;
  readonly at: number;
}

/** No page's drawing is larger than this. */
const LARGEST = 64 * 1024 * 1024;
const DEEPEST = 20;

/**
 * Finds the objects of a file by looking for `12 0 obj`, the later before the earlier, as programs that repair files do;
 * tables of contents are not believed. Undefined for a locked file, whose streams cannot be read.
 */
export function findObjects(bytes: Uint8Array): PdfObjects | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  if (/\/Encrypt\s+\d+\s+\d+\s+R|\/Encrypt\s*<</.test(text)) return undefined;
  const places = new Map<number, Place>();
  for (const match of text.matchAll(/(?<!\d)(\d{1,9})[ \r\n\t]+\d{1,5}[ \r\n\t]+obj\b/g)) {
    const at = match.index + match[0].length;
    places.set(Number(match[1]), { bytes, at });
    if (/\/ObjStm\b/.test(text.slice(at, at + 300)))
      for (const [object, place] of packedIn(at)) places.set(object, place);
  }

  function read(object: number): { readonly value: Value; readonly end: number; readonly in: Uint8Array } | undefined {
    const place = places.get(object);
    if (!place) return undefined;
    const lexer = createLexer(place.bytes, place.at);
    const value = lexer.next() ?? undefined;
    const { at: end } = lexer;
    const isReferring = typeof value === "number" && typeof lexer.next() === "number" && lexer.next() === "R";
    return { value: isReferring ? { object: value } : value, end, in: place.bytes };
  }

  function resolve(value: Value): Value {
    let found = value;
    for (let depth = 0; depth < DEEPEST && isReference(found); depth += 1) found = read(found.object)?.value;
    return isReference(found) ? undefined : found;
  }

  const dictionary = (value: Value): Dictionary | undefined => {
    const found = resolve(value);
    return found instanceof Map ? found : undefined;
  };

  function streamAt(entries: Dictionary, end: number, within: Uint8Array): Uint8Array | undefined {
    const from = startOfStream(within, end);
    if (from === undefined) return undefined;
    const length = resolve(entries.get("/Length"));
    const until = typeof length === "number" ? from + length : text.indexOf("endstream", from);
    const packed = within.subarray(from, until < from ? undefined : until);
    const filters = [resolve(entries.get("/Filter"))].flat().map(resolve);
    if (filters.every((filter) => filter === undefined)) return packed;
    if (filters.length !== 1 || filters[0] !== "/FlateDecode") return undefined;
    try {
      return inflateSync(packed, { maxOutputLength: LARGEST, finishFlush: 2 });
    } catch {
      return undefined;
    }
  }

  function* packedIn(at: number): Generator<readonly [number, Place]> {
    const lexer = createLexer(bytes, at);
    const entries = lexer.next();
    if (!(entries instanceof Map) || entries.get("/Type") !== "/ObjStm") return;
    const [count, first] = [resolve(entries.get("/N")), resolve(entries.get("/First"))];
    const inside = streamAt(entries, lexer.at, bytes);
    if (!inside || typeof count !== "number" || typeof first !== "number") return;
    const numbers = createLexer(inside);
    for (let each = 0; each < count; each += 1) {
      const [object, offset] = [numbers.next(), numbers.next()];
      if (typeof object !== "number" || typeof offset !== "number") return;
      yield [object, { bytes: inside, at: first + offset }];
    }
  }

  return {
    resolve,
    dictionary,
    stream: (value) => {
      const found = isReference(value) ? read(value.object) : undefined;
      return found?.value instanceof Map ? streamAt(found.value, found.end, found.in) : undefined;
    },
  };
}

function isReference(value: Value): value is Reference {
  return typeof value === "object" && "object" in value;
}

/** Behind `stream` and the end of its line. */
function startOfStream(bytes: Uint8Array, end: number): number | undefined {
  const lexer = createLexer(bytes, end);
  if (lexer.next() !== "stream") return undefined;
  const { at } = lexer;
  return bytes[at] === 13 && bytes[at + 1] === 10 ? at + 2 : at + 1;
}
