import { promisify } from "node:util";
import { crc32, inflateRaw } from "node:zlib";
import { PlatformError } from "@guildhall/core";
import { unsafe } from "./check-archive.ts";
import type { ZipEntry } from "./zip-directory.ts";

const LOCAL_HEADER = 0x04034b50;
const inflated = promisify(inflateRaw);

/**
 * The bytes of an entry. Its size is counted again while it is inflated, off the event loop: an entry that is larger
 * than its directory says ends there. Throws `ingest/encrypted`, `ingest/corrupt` and `ingest/unsafe_archive`.
 */
export async function inflateEntry(archive: Uint8Array, entry: ZipEntry, file: string): Promise<Uint8Array> {
  if (entry.isEncrypted) throw new PlatformError("ingest/encrypted", { file });
  const data = dataOf(archive, entry);
  if (!data || (entry.method !== 0 && entry.method !== 8)) throw new PlatformError("ingest/corrupt", { file });
  try {
    const bytes = entry.method === 0 ? data : await inflated(data, { maxOutputLength: Math.max(1, entry.size) });
    if (bytes.length === entry.size && crc32(bytes) === entry.crc32) return bytes;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE")
      throw unsafe(file, "内容比目录所写的大", "its content is larger than its directory says");
    throw new PlatformError("ingest/corrupt", { file }, { cause });
  }
  throw new PlatformError("ingest/corrupt", { file });
}

/** The compressed bytes; undefined when the entry points nowhere. */
export function dataOf(archive: Uint8Array, { at, compressedSize }: ZipEntry): Uint8Array | undefined {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  if (at + 30 > archive.length || view.getUint32(at, true) !== LOCAL_HEADER) return undefined;
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return start + compressedSize <= archive.length ? archive.subarray(start, start + compressedSize) : undefined;
}
