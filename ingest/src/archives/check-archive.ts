import { PlatformError } from "@guildhall/core";
import { MOST } from "./limits.ts";
import { type ZipEntry, zipDirectory } from "./zip-directory.ts";

/**
 * The entries of a ZIP archive, whether of documents or an Office file, judged by its directory before anything is
 * inflated. Throws `ingest/corrupt` for a broken one, `ingest/unsafe_archive` for one that unfolds more than a
 * hundredfold, holds too many entries or the same bytes twice, and `ingest/too_large`.
 */
export function checkArchive(bytes: Uint8Array, file: string): readonly ZipEntry[] {
  const entries = zipDirectory(bytes, MOST.entries + 1);
  if (!entries) throw new PlatformError("ingest/corrupt", { file });
  if (entries.length > MOST.entries)
    throw unsafe(file, `里面的文件超过 ${MOST.entries} 个`, `it holds more than ${MOST.entries} files`);
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > MOST.bytes)
    throw new PlatformError("ingest/too_large", { file, size: megabytes(total), limit: megabytes(MOST.bytes) });
  if (entries.some(({ size, compressedSize }) => isSwollen(size, compressedSize)) || isSwollen(total, bytes.length))
    throw unsafe(file, `展开后超过原来的 ${MOST.ratio} 倍`, `it unfolds to more than ${MOST.ratio} times its size`);
  if (overlap(entries, bytes.length)) throw unsafe(file, "目录与内容不符", "its directory does not fit its content");
  return entries;
}

/** An archive that no ordinary program writes. */
export function unsafe(file: string, zh: string, en: string): PlatformError {
  return new PlatformError("ingest/unsafe_archive", { file, reason: { zh, en } });
}

/** Small files may be empty forms: what unfolds to little does no harm at any ratio. */
function isSwollen(size: number, compressedSize: number): boolean {
  return size > MOST.bytesAtAnyRatio && size > compressedSize * MOST.ratio;
}

/** Bombs name the same compressed bytes many times. */
function overlap(entries: readonly ZipEntry[], length: number): boolean {
  const byPlace = entries.toSorted((a, b) => a.at - b.at);
  return byPlace.some(({ at, compressedSize }, index) => {
    const next = byPlace[index + 1]?.at ?? length;
    return at + compressedSize > next;
  });
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 2 ** 20);
}
