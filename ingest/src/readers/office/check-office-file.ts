import { checkArchive, unsafe } from "../../archives/check-archive.ts";
import { inflateEntry } from "../../archives/inflate-entry.ts";
import type { ZipEntry } from "../../archives/zip-directory.ts";

/**
 * Refuses an Office file (a ZIP archive) that is broken or would unfold too far, before anything is inflated; then
 * inflates each part once to see that it is no larger than announced, as the libraries that follow do not look. Returns the parts.
 */
export async function checkOfficeFile(bytes: Uint8Array, file: string): Promise<readonly ZipEntry[]> {
  const entries = checkArchive(bytes, file);
  if (entries.some(({ name, isSymbolicLink }) => isSymbolicLink || /(?:^|[\\/])\.\.(?:[\\/]|$)|\0/.test(name)))
    throw unsafe(file, "其中有名称指向文件以外", "names in it lead out of the file");
  for (const entry of entries) await inflateEntry(bytes, entry, file);
  return entries;
}
