import { isUtf8 } from "node:buffer";
import { extraOf, sizesOf64 } from "./zip64.ts";

/** A file within a ZIP archive, as its directory announces it. Sizes in bytes; nothing of it was inflated. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes after inflating, as announced. */
  readonly size: number;
  readonly compressedSize: number;
  /** Where its local header begins. */
  readonly at: number;
  /** 0: as it is; 8: deflated. */
  readonly method: number;
  readonly crc32: number;
  readonly isEncrypted: boolean;
  readonly isDirectory: boolean;
  readonly isSymbolicLink: boolean;
}

const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;

/** What an entry says of its file's kind, where a system of the Unix family wrote it. */
const [KIND, SYMBOLIC_LINK] = [0o170000, 0o120000];

/**
 * The directory of a ZIP archive, read without inflating anything; undefined when there is none or it is cut off: a
 * broken archive. Stops after `most` entries.
 */
export function zipDirectory(bytes: Uint8Array, most = Infinity): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return undefined;
  const { count, start } = whereabouts(view, end);
  const entries: ZipEntry[] = [];
  let at = start;
  for (let read = 0; read < count && read < most; read += 1) {
    if (at + ENTRY_LENGTH > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) return undefined;
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const next = at + ENTRY_LENGTH + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
    if (next > bytes.length) return undefined;
    entries.push(entryAt(bytes, view, at));
    at = next;
  }
  return entries;
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const nameEnd = at + ENTRY_LENGTH + view.getUint16(at + 28, true);
  const name = nameOf(bytes.subarray(at + ENTRY_LENGTH, nameEnd), (flags & 0x800) !== 0);
  const mode = (view.getUint32(at + 38, true) >>> 16) & KIND;
  const plain = {
    size: view.getUint32(at + 24, true),
    compressedSize: view.getUint32(at + 20, true),
    at: view.getUint32(at + 42, true),
  };
  return {
    name,
    ...sizesOf64(plain, extraOf(view, nameEnd, view.getUint16(at + 30, true))),
    method: view.getUint16(at + 10, true),
    crc32: view.getUint32(at + 16, true),
    isEncrypted: (flags & 1) !== 0,
    isDirectory: /[/\\]$/.test(name),
    isSymbolicLink: mode === SYMBOLIC_LINK,
  };
}

/**
 * Names are UTF-8, often without saying so; Chinese programs of old wrote GBK. 通知 in GBK happens to be UTF-8 too, of
 * letters that no Chinese name has: none beyond U+07FF.
 */
function nameOf(bytes: Uint8Array, saysUtf8: boolean): string {
  const utf8 = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  if (saysUtf8 || (isUtf8(bytes) && /[\u0800-\u{10ffff}]|^[\0-\x7f]*$/u.test(utf8))) return utf8;
  return new TextDecoder("gb18030").decode(bytes);
}

function whereabouts(view: DataView, end: number): { readonly count: number; readonly start: number } {
  const plain = { count: view.getUint16(end + 10, true), start: view.getUint32(end + 16, true) };
  if (plain.count !== 0xffff && plain.start !== 0xffffffff) return plain;
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return plain;
  const record = Number(view.getBigUint64(locator + 8, true));
  if (record + 56 > view.byteLength || view.getUint32(record, true) !== END_OF_DIRECTORY_64) return plain;
  return {
    count: Number(view.getBigUint64(record + 32, true)),
    start: Number(view.getBigUint64(record + 48, true)),
  };
}

/** The end record stands last, before a comment of at most 65,535 bytes. */
function endOfDirectory(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_LENGTH - 0xffff);
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return undefined;
}
