import { readFile } from "node:fs/promises";
import { type Corpus, documentIdOf, PlatformError, sha256 } from "@guildhall/core";
import { archiveMembers } from "./archives/archive-members.ts";
import { MOST } from "./archives/limits.ts";
import { isArchive, isCorpus, isReadable, readableExtensions, readRowText } from "./formats.ts";
import { type Metadata, metadataFor, type MetadataByName, metadataWithin } from "./metadata.ts";
import type { Incoming } from "./prepare.ts";
import { type CorpusRow, readRows } from "./corpus/read-rows.ts";
import { attachmentsOf } from "./readers/eml/attachments.ts";
import { rowMetadata } from "./corpus/row-metadata.ts";
import { faultOf, findSources, type Source, type SourceOrFault } from "./sources.ts";

/** A document to take in, or a fault in its place. */
export type IncomingOrFault =
  | { readonly file: string; readonly incoming: Incoming }
  | { readonly file: string; readonly fault: PlatformError };

/** Every document behind the inputs: files, files of folders, rows of corpora. */
export async function* incomingFrom(
  inputs: readonly string[],
  metadata: MetadataByName,
): AsyncGenerator<IncomingOrFault> {
  yield* incomingOf(findSources(inputs), metadata);
}

/** Every document of these files, opening archives and corpora. */
export async function* incomingOf(
  sources: AsyncIterable<SourceOrFault> | Iterable<SourceOrFault>,
  metadata: MetadataByName,
): AsyncGenerator<IncomingOrFault> {
  for await (const source of sources) {
    if ("fault" in source) yield { file: source.name, fault: source.fault };
    else if (isCorpus(source.path)) yield* rowsOf(source, metadata);
    else yield* fileOf(source, metadata);
  }
}

/** A file or an archive on disk; what nobody reads is not even opened. */
async function* fileOf({ path, name }: Source, metadata: MetadataByName): AsyncGenerator<IncomingOrFault> {
  if (!isArchive(name) && !isReadable(name)) return yield { file: name, fault: unsupported(name) };
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => faultOf(error, name));
  if (bytes instanceof Error) yield { file: name, fault: bytes };
  else yield* incomingIn(bytes, name, metadata);
}

/**
 * A document and, where it is a mail, the files that came with it: each is a document of its own, under the mail's name.
 * What is said of a mail or an archive holds for what lies in it.
 */
async function* incomingWithin(
  bytes: Uint8Array,
  name: string,
  metadata: MetadataByName,
  container?: Metadata,
  depth = 1,
): AsyncGenerator<IncomingOrFault> {
  if (!isReadable(name) || isCorpus(name)) return yield { file: name, fault: unsupported(name) };
  const incoming = incomingFile(bytes, name, metadata, container);
  yield { file: name, incoming };
  if (!isMail(name) || depth > MOST.depth) return;
  // a mail that cannot be taken apart says so itself, when it is read
  for (const attachment of await attachmentsOf(bytes).catch(() => []))
    yield* incomingIn(attachment.bytes, `${name}/${attachment.name}`, metadata, incoming.metadata, depth + 1);
}

/** Whether a file is a mail, with which other files may come. */
export function isMail(name: string): boolean {
  return /\.eml$/i.test(name);
}

/** Every document of a file at hand: itself, what came with a mail, the members of an archive. */
export function incomingIn(
  bytes: Uint8Array,
  name: string,
  metadata: MetadataByName,
  container?: Metadata,
  depth = 1,
): AsyncGenerator<IncomingOrFault> {
  return isArchive(name)
    ? incomingMembers(bytes, name, metadata, container, depth)
    : incomingWithin(bytes, name, metadata, container, depth);
}

/** Every document of a ZIP archive, each by itself: its key is the archive's name with the member's behind it. */
async function* incomingMembers(
  archive: Uint8Array,
  name: string,
  metadata: MetadataByName,
  container?: Metadata,
  depth = 1,
): AsyncGenerator<IncomingOrFault> {
  const own = metadataOf(name, metadata, container);
  for await (const member of archiveMembers(archive, name)) {
    if ("fault" in member) yield member;
    else yield* incomingWithin(member.bytes, member.file, metadata, own, depth);
  }
}

/** The document that a file of this name is, where it is one: a corpus and an archive are many. */
export function documentOf(file: string, corpus: Corpus, metadata: MetadataByName): string | undefined {
  if (isCorpus(file) || isArchive(file)) return undefined;
  return documentIdOf(corpus, metadataOf(file, metadata).externalId ?? file);
}

/** What is said of a file by its path, or by its name alone, and of what it lies in. */
function metadataOf(file: string, metadata: MetadataByName, container?: Metadata): Metadata {
  const names = [file, file.split("/").at(-1) ?? file];
  return container ? metadataWithin(container, names, metadata) : metadataFor(names, metadata);
}

/** A document whose bytes are at hand: an upload, standard input. */
export function incomingFile(
  bytes: Uint8Array,
  file: string,
  metadata: MetadataByName,
  container?: Metadata,
): Incoming {
  return {
    file,
    key: file,
    sha256: sha256(bytes),
    bytes: bytes.length,
    metadata: metadataOf(file, metadata, container),
    read: (readDocument) => readDocument(bytes, file),
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

function unsupported(file: string): PlatformError {
  return new PlatformError("ingest/unsupported", { file, formats: readableExtensions.join(" ") });
}
