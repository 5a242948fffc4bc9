import { createCatalogue } from "@guildhall/catalogue";
import { createEmbeddedCollection, openQdrantCollection } from "@guildhall/collections";
import { documentIdOf, localPrincipal, passageIdOf, versionIdOf, type VersionToStore } from "@guildhall/core";
import { createArchive, openStorage, type StorageOptions } from "../index.ts";

export const principal = localPrincipal;
export const corpus = { tenant: principal.tenant, vertical: "trade", collection: "default" };
export const scope = { principal, vertical: corpus.vertical, collections: [corpus.collection] };

/** The server that searches, when the suite is run over one: GUILDHALL_CRASH_STORE=qdrant with QDRANT_URL. */
export const server =
  process.env["GUILDHALL_CRASH_STORE"] === "qdrant"
    ? { url: process.env["QDRANT_URL"] ?? "", apiKey: process.env["QDRANT_API_KEY"] }
    : undefined;

/** Everything that takes part in a commit, over one folder. */
export async function openParts(options: StorageOptions) {
  const storage = await openStorage(options);
  const catalogue = createCatalogue({ storage });
  const collection = server
    ? await openQdrantCollection({ storage, ...server, abandonedAfterSeconds: 0 })
    : createEmbeddedCollection({ storage });
  return { storage, catalogue, collection, archive: createArchive({ storage, catalogue, collection }) };
}

/** Takes a folder's collection off the server. */
export async function dropCollection(directory: string): Promise<void> {
  if (!server) return;
  const storage = await openStorage({ directory });
  const collection = await openQdrantCollection({ storage, ...server });
  await collection.drop();
  await storage.close();
}

export type Parts = Awaited<ReturnType<typeof openParts>>;

/** A word that only this edition of this document holds. */
export function markOf(key: number, edition: number): string {
  return `k${key}e${edition}x`;
}

/** An edition of a document: two passages, a name, an identifier. */
export function editionOf(key: number, edition: number): VersionToStore {
  const documentId = documentIdOf(corpus, String(key));
  const versionId = versionIdOf(documentId, String(edition), "");
  const texts = [
    `第${key}号办法规定试用期为${edition}个月，编号 ${markOf(key, edition)}。`,
    `试用期满，第${key}号办法不再适用。`,
  ];
  const text = texts.join("");
  const starts = [0, texts[0]?.length ?? 0];
  return {
    version: {
      documentId,
      versionId,
      corpus,
      key: String(key),
      title: `第${key}号办法`,
      names: [`第${key}号办法`, `办法${key}`],
      labels: [],
      facts: { sources: {} },
      relations: [{ kind: "repeals", title: `第${key - 1}号办法` }],
      sha256: versionId,
      mediaType: "text/plain",
      division: { way: "test", rejected: [] },
      ingestedAt: "2026-11-23T00:00:00.000Z",
    },
    reading: {
      text,
      origin: [],
      omitted: [],
      rawLength: text.length,
      mediaType: "text/plain",
      headings: [],
      places: [],
      tables: [],
    },
    passages: texts.map((each, ordinal) => ({
      passageId: passageIdOf(versionId, "1", ordinal),
      documentId,
      versionId,
      ordinal,
      start: starts[ordinal] ?? 0,
      end: (starts[ordinal] ?? 0) + each.length,
      text: each,
      context: `第${key}号办法`,
      locator: { kind: "characters", start: 0, end: each.length },
      identifiers: [`办法${key}第${ordinal}条`],
    })),
  };
}
