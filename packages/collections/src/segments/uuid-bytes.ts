import { writeUuid } from "@guildhall/core";

/** Writes an id as its 16 bytes: all ids of documents, versions and passages are UUIDs. */
export function writeId(id: string, into: Buffer, at: number): void {
  if (!writeUuid(id, into, at)) throw new Error(`expected a UUID, got ${id.length} characters`);
}
