import type { Corpus, DocumentVersion, Reading } from "../document.ts";
import type { Principal } from "../principal.ts";
import type { ValidInterval } from "../validity.ts";

/** What decides on a version among many hits: who it is, in short, and between which days it counts. */
export interface VersionOutline {
  readonly version: Pick<DocumentVersion, "versionId" | "documentId" | "title" | "facts">;
  readonly interval: ValidInterval;
  /** The newest version of its document by order of arrival. */
  readonly isCurrent: boolean;
}

/** A version as answers need it: all that is known of it, and between which days it counts. */
export interface CataloguedVersion extends VersionOutline {
  readonly version: DocumentVersion;
}

export type StoredReading = Omit<Reading, "text">;

export interface NamedDocument {
  /** The name as it stands in the catalogue. */
  readonly name: string;
  readonly documentIds: readonly string[];
  /** The versions of these documents that carry the name. */
  readonly versionIds: readonly string[];
}

export interface DocumentPage {
  readonly documents: readonly CataloguedVersion[];
  /** Give it back as `after` for the next page; absent on the last. */
  readonly next?: string;
}

/**
 * Which documents are held, their versions, how long they count and who may see them. What a principal may not see
 * does not exist for him: it is not counted, not named, and repeals nothing.
 */
export interface Catalogue {
  /** Versions by id; what is not there or may not be seen is missing from the map. */
  versions(versionIds: readonly string[], principal: Principal): Promise<ReadonlyMap<string, CataloguedVersion>>;
  /** The same in short, for the many hits of a question of which few are shown. */
  outlines(versionIds: readonly string[], principal: Principal): Promise<ReadonlyMap<string, VersionOutline>>;
  /** All versions of a document, newest first; empty when there is none to be seen. */
  history(documentId: string, principal: Principal): Promise<readonly CataloguedVersion[]>;
  /** Current versions by title, a page at a time. */
  list(
    where: { vertical?: string; collection?: string; after?: string; limit: number },
    principal: Principal,
  ): Promise<DocumentPage>;
  /** The current version of each of these documents, by document id. */
  current(documentIds: readonly string[], principal: Principal): Promise<ReadonlyMap<string, DocumentVersion>>;
  /** The longest names of documents that stand in the text, left to right, none inside another. */
  named(
    text: string,
    scope: { vertical: string; collections: readonly string[] },
    principal: Principal,
  ): Promise<readonly NamedDocument[]>;
  /** Current versions of the corpus with one of these byte hashes, by hash: copies under another key. */
  withSha256(
    sha256: readonly string[],
    corpus: Corpus,
    principal: Principal,
  ): Promise<ReadonlyMap<string, readonly DocumentVersion[]>>;
  canonicalText(versionId: string, principal: Principal): Promise<string | undefined>;
  /** What reading the version made, beside its text. */
  reading(versionId: string, principal: Principal): Promise<StoredReading | undefined>;
  /** The bytes as they came; a row of a corpus has none. */
  original(versionId: string, principal: Principal): Promise<Uint8Array | undefined>;
  count(
    where: { vertical: string; collections?: readonly string[] },
    principal: Principal,
  ): Promise<{ documents: number; versions: number }>;
  collections(vertical: string, principal: Principal): Promise<readonly string[]>;
}
