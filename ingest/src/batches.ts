import type { Catalogue, DocumentVersion } from "@guildhall/core";
import type { IncomingOrFault } from "./incoming.ts";
import type { IngestInto } from "./ingest.ts";
import { identify, type Identity, type Incoming } from "./prepare.ts";

/** Documents committed together: enough to be fast, few enough that an interruption costs little. */
const MOST = { documents: 500, bytes: 8_000_000 };

/** A document with its ids and with what is held of it already. */
export interface Identified {
  readonly file: string;
  readonly incoming: Incoming;
  readonly identity: Identity;
  readonly held?: DocumentVersion;
  /** Another document of the corpus with the same bytes. */
  readonly copyOf?: string;
}

export type IdentifiedOrFault = Identified | Extract<IncomingOrFault, { readonly fault: unknown }>;

/** The documents a batch at a time, each looked up in the catalogue. */
export async function* identifiedBatches(
  documents: AsyncIterable<IncomingOrFault>,
  into: IngestInto,
  catalogue: Catalogue,
): AsyncGenerator<readonly IdentifiedOrFault[]> {
  for await (const batch of batches(documents)) yield lookUp(batch, into, catalogue);
}

async function* batches(documents: AsyncIterable<IncomingOrFault>): AsyncGenerator<readonly IncomingOrFault[]> {
  let batch: IncomingOrFault[] = [];
  let bytes = 0;
  for await (const document of documents) {
    batch.push(document);
    bytes += "incoming" in document ? document.incoming.bytes : 0;
    if (batch.length < MOST.documents && bytes < MOST.bytes) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}

async function lookUp(
  batch: readonly IncomingOrFault[],
  { corpus, principal }: IngestInto,
  catalogue: Catalogue,
): Promise<readonly IdentifiedOrFault[]> {
  const identities = batch.map((item) => ("incoming" in item ? identify(item.incoming, corpus) : undefined));
  const documentIds = identities.flatMap((identity) => identity?.documentId ?? []);
  const hashes = batch.flatMap((item) => ("incoming" in item ? item.incoming.sha256 : []));
  const held = await catalogue.current(documentIds, principal);
  const sameBytes = await catalogue.withSha256(hashes, corpus, principal);
  return batch.map((item, index) => {
    const identity = identities[index];
    if (!("incoming" in item) || !identity) return item as Extract<IncomingOrFault, { readonly fault: unknown }>;
    const current = held.get(identity.documentId);
    const copy = sameBytes.get(item.incoming.sha256)?.find(({ documentId }) => documentId !== identity.documentId);
    return {
      ...item,
      identity,
      ...(current ? { held: current } : {}),
      ...(copy ? { copyOf: copy.documentId } : {}),
    };
  });
}
