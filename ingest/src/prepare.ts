import {
  type Corpus,
  documentIdOf,
  PlatformError,
  type Reading,
  sha256,
  versionIdOf,
  type VersionToStore,
  type Vertical,
} from "@guildhall/core";
import { divideVersion } from "./divide-version.ts";
import type { ReadDocument } from "./formats.ts";
import { givenFacts, type Metadata } from "./metadata.ts";

/** A document on its way in, before it is read. */
export interface Incoming {
  readonly file: string;
  readonly key: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly metadata: Metadata;
  readonly title?: string;
  read(readDocument: ReadDocument): Promise<Reading>;
  /** The bytes, where the document is a file of its own. */
  readonly original?: Uint8Array | undefined;
}

export interface Identity {
  readonly documentId: string;
  readonly versionId: string;
}

/** The ids of a document; known before it is read, so that what is unchanged is not read again. */
export function identify(incoming: Pick<Incoming, "key" | "sha256" | "metadata" | "title">, corpus: Corpus): Identity {
  const documentId = documentIdOf(corpus, incoming.metadata.externalId ?? incoming.key);
  const versionId = versionIdOf(
    documentId,
    incoming.sha256,
    sha256(canonicalJson([incoming.metadata, incoming.title ?? ""])),
  );
  return { documentId, versionId };
}

/** What is known of a version before it is read. */
export interface About {
  readonly corpus: Corpus;
  readonly vertical: Vertical;
  readonly labels: readonly string[];
  readonly ingestedAt: string;
  readonly copyOf: string | undefined;
  readonly readDocument: ReadDocument;
}

/** Makes of a document what is to be stored of it, here or elsewhere. */
export interface Prepare {
  (incoming: Incoming, identity: Identity, about: About): Promise<VersionToStore>;
}

/** Reads and divides a document and gives its passages their ids. Throws `ingest/text_lost` when a divider loses text. */
export async function prepare(
  incoming: Incoming,
  identity: Identity,
  { corpus, vertical, labels, ingestedAt, copyOf, readDocument }: About,
): Promise<VersionToStore> {
  const reading = await incoming.read(readDocument);
  const rule = vertical.turnsAway?.(reading);
  if (rule !== undefined) throw new PlatformError("ingest/turned_away", { rule });
  const givenTitle = incoming.metadata.title ?? incoming.title;
  const divided = divideVersion(
    {
      ...identity,
      corpus,
      key: incoming.metadata.externalId ?? incoming.key,
      labels,
      sha256: incoming.sha256,
      ingestedAt,
      fileName: incoming.file,
      ...(givenTitle ? { givenTitle } : {}),
      givenFacts: givenFacts(incoming.metadata),
      ...(copyOf === undefined ? {} : { copyOf }),
    },
    reading,
    vertical,
  );
  return { ...divided, ...(incoming.original ? { original: incoming.original } : {}) };
}

/** JSON with keys in order, so that equal metadata has equal bytes. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
