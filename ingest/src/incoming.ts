import { readFile } from "node:fs/promises";
import { PlatformError, sha256 } from "@guildhall/core";
import { isCorpus, isReadable, readableExtensions, readDocument, readRowText } from "./formats.ts";
import { metadataFor, type MetadataByName } from "./metadata.ts";
import type { Incoming } from "./prepare.ts";
import { type CorpusRow, readRows } from "./corpus/read-rows.ts";
import { rowMetadata } from "./corpus/row-metadata.ts";
import { faultOf, findSources, type Source } from "./sources.ts";

/** A document to take in, or a fault in its place. */
export type IncomingOrFault =
  | { readonly file: string; readonly incoming: Incoming }
  | { readonly file: string; readonly fault: PlatformError };

/** Every document behind the inputs: files, files of folders, rows of corpora. */
export async function* incomingFrom(
  inputs: readonly string[],
  metadata: MetadataByName,
): AsyncGenerator<IncomingOrFault> {
  for await (const source of findSources(inputs)) {
    if ("fault" in source) yield { file: source.name, fault: source.fault };
    else if (isCorpus(source.path)) yield* rowsOf(source, metadata);
    else yield await fileOf(source, metadata);
  }
}

async function fileOf(source: Source, metadata: MetadataByName): Promise<IncomingOrFault> {
  const file = source.name;
  if (!isReadable(file))
    return { file, fault: new PlatformError("ingest/unsupported", { file, formats: readableExtensions.join(" ") }) };
  try {
    const bytes = await readFile(source.path);
    return { file, incoming: incomingFile(bytes, file, metadata) };
  } catch (error) {
    return { file, fault: faultOf(error as NodeJS.ErrnoException, file) };
  }
}

/** A document whose bytes are at hand: an upload, standard input. */
export function incomingFile(bytes: Uint8Array, file: string, metadata: MetadataByName): Incoming {
  return {
    file,
    key: file,
    sha256: sha256(bytes),
    bytes: bytes.length,
    metadata: metadataFor([file, file.split("/").at(-1) ?? file], metadata),
    read: () => readDocument(bytes, file),
    original: bytes,
  };
}

async function* rowsOf(source: Source, metadata: MetadataByName): AsyncGenerator<IncomingOrFault> {
  try {
    for await (const read of readRows(source.path, source.name)) {
      if ("fault" in read) yield { file: `${source.name}:${read.line}`, fault: read.fault };
      else
        yield {
          file: `${source.name}#${read.row.id}`,
          incoming: incomingRow(read.row, `${source.name}#${read.row.id}`, metadata),
        };
    }
  } catch (error) {
    yield { file: source.name, fault: faultOf(error as NodeJS.ErrnoException, source.name) };
  }
}

/** A document that is one row of a corpus. What is given about it goes before what its own `meta` says. */
export function incomingRow(row: CorpusRow, file: string, metadata: MetadataByName): Incoming {
  return {
    file,
    key: row.id,
    sha256: sha256(row.text),
    bytes: row.text.length,
    metadata: { ...rowMetadata(row.meta), ...metadataFor([row.id], metadata) },
    ...(row.title ? { title: row.title } : {}),
    read: async () => readRowText(row.text, file),
  };
}
