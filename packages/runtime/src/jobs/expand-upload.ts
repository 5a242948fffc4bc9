import { readFile, writeFile } from "node:fs/promises";
import type { PlatformError } from "@guildhall/core";
import { sha256 } from "@guildhall/core";
import { incomingMembers, isArchive } from "@guildhall/ingest";
import type { Upload } from "./uploads.ts";

/** A file that was brought, or why it is not taken. */
export type UploadOrFault = Upload | { readonly file: string; readonly fault: PlatformError };

/**
 * The documents of an upload: itself, or the members of an archive, each written to a path of its own choosing and never
 * under its own name. What was said of the archive holds for each member, save what can be true of one document only.
 */
export async function* expandUpload(upload: Upload, newPath: () => Promise<string>): AsyncGenerator<UploadOrFault> {
  if (!isArchive(upload.file)) {
    yield upload;
    return;
  }
  const { externalId: _id, title: _title, documentNumber: _number, ...metadata } = upload.metadata;
  for await (const member of incomingMembers(await readFile(upload.path), upload.file, {})) {
    if ("fault" in member) {
      yield member;
      continue;
    }
    const content = member.incoming.original ?? new Uint8Array();
    const path = await newPath();
    await writeFile(path, content);
    yield { path, file: member.file, sha256: sha256(content), bytes: content.length, metadata };
  }
}
