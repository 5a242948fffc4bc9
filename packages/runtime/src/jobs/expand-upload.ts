import { readFile, writeFile } from "node:fs/promises";
import type { PlatformError } from "@guildhall/core";
import { sha256 } from "@guildhall/core";
import { incomingIn, isArchive, isMail } from "@guildhall/ingest";
import type { Upload } from "./uploads.ts";

/** A file that was brought, or why it is not taken. */
export type UploadOrFault = Upload | { readonly file: string; readonly fault: PlatformError };

/**
 * The documents of an upload: itself, what came with a mail, or the members of an archive, each written to a path of its
 * own choosing and never under its own name. What was said of a mail or an archive holds for what lies in it.
 */
export async function* expandUpload(upload: Upload, newPath: () => Promise<string>): AsyncGenerator<UploadOrFault> {
  const isMany = isArchive(upload.file) || isMail(upload.file);
  // The file is moved away once it is taken.
  const bytes = isMany ? await readFile(upload.path) : undefined;
  if (!isArchive(upload.file)) yield upload;
  if (!bytes) return;
  const said = { [upload.file]: upload.metadata };
  for await (const document of incomingIn(bytes, upload.file, said)) {
    if ("incoming" in document && document.file === upload.file) continue;
    if ("fault" in document) {
      yield document;
      continue;
    }
    const content = document.incoming.original ?? new Uint8Array();
    const path = await newPath();
    await writeFile(path, content);
    const { metadata } = document.incoming;
    yield { path, file: document.file, sha256: sha256(content), bytes: content.length, metadata };
  }
}
