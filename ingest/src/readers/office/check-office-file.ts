import { PlatformError } from "@guildhall/core";
import { zipEntries } from "../../zip-entries.ts";

/** Inflated, an Office file takes some ten times this in memory; what is larger belongs in several files. */
const LIMIT_MEGABYTES = 200;

/** Refuses an Office file (a ZIP archive) that is broken or would unfold too far, before anything is inflated. */
export function checkOfficeFile(bytes: Uint8Array, file: string): void {
  const entries = zipEntries(bytes);
  if (!entries) throw new PlatformError("ingest/corrupt", { file });
  const texts = entries.filter(({ name }) => /\.(?:xml|rels)$/i.test(name));
  const megabytes = Math.ceil(texts.reduce((total, { size }) => total + size, 0) / 1e6);
  if (megabytes > LIMIT_MEGABYTES)
    throw new PlatformError("ingest/too_large", { file, size: megabytes, limit: LIMIT_MEGABYTES });
}
