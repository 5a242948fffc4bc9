import { createInflateRaw } from "node:zlib";
import { PlatformError } from "@guildhall/core";
import { dataOf } from "./inflate-entry.ts";
import type { ZipEntry } from "./zip-directory.ts";

/** Bytes that are handed to the inflater, and asked of it, at once. */
const STEP = 65_536;

/** The text (UTF-8) of an entry that `inflateEntry` found sound, piece by piece. Throws `ingest/corrupt`. */
export async function* entryText(archive: Uint8Array, entry: ZipEntry, file: string): AsyncGenerator<string> {
  const data = dataOf(archive, entry);
  if (!data) throw new PlatformError("ingest/corrupt", { file });
  const decoder = new TextDecoder();
  try {
    for await (const bytes of entry.method === 0 ? stepsOf(data) : inflatedSteps(data))
      yield decoder.decode(bytes, { stream: true });
  } catch (cause) {
    throw new PlatformError("ingest/corrupt", { file }, { cause });
  }
  yield decoder.decode();
}

function* stepsOf(data: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < data.length; at += STEP) yield data.subarray(at, at + STEP);
}

function inflatedSteps(data: Uint8Array): AsyncIterable<Uint8Array> {
  const inflater = createInflateRaw({ chunkSize: STEP });
  inflater.end(data);
  return inflater;
}
