import { documentIdOf, passageIdOf, versionIdOf, type VersionToStore } from "@guildhall/core";

/** A small document for a test: one passage for each text. */
export interface StoredVersion {
  readonly key: string;
  readonly texts: readonly string[];
  readonly title?: string;
  readonly tenant?: string;
  readonly collection?: string;
  readonly labels?: readonly string[];
  /** Identifiers of each passage, in the order of `texts`. */
  readonly identifiers?: readonly (readonly string[])[];
  readonly embeddings?: readonly (readonly number[])[];
  /** Another edition of the same document. */
  readonly edition?: string;
}

export function storedVersion({
  key,
  texts,
  title = key,
  tenant = "linzhou",
  collection = "default",
  labels = [],
  identifiers = [],
  embeddings,
  edition = "",
}: StoredVersion): VersionToStore {
  const corpus = { tenant, vertical: "trade", collection };
  const documentId = documentIdOf(corpus, key);
  const versionId = versionIdOf(documentId, texts.join("\n") + edition, "");
  const starts = texts.map((_, at) => [...texts.slice(0, at).join("")].length);
  return {
    version: {
      documentId,
      versionId,
      corpus,
      key,
      title,
      names: [title],
      labels,
      facts: { sources: {} },
      relations: [],
      sha256: versionId,
      mediaType: "text/plain",
      division: { way: "test", rejected: [] },
      ingestedAt: "2026-11-23T00:00:00.000Z",
    },
    reading: {
      text: texts.join(""),
      origin: [],
      omitted: [],
      rawLength: [...texts.join("")].length,
      mediaType: "text/plain",
      headings: [],
      places: [],
      tables: [],
    },
    passages: texts.map((text, ordinal) => ({
      passageId: passageIdOf(versionId, "1", ordinal),
      documentId,
      versionId,
      ordinal,
      start: starts[ordinal] ?? 0,
      end: (starts[ordinal] ?? 0) + [...text].length,
      text,
      context: title,
      locator: { kind: "characters", start: starts[ordinal] ?? 0, end: (starts[ordinal] ?? 0) + [...text].length },
      identifiers: identifiers[ordinal] ?? [],
    })),
    ...(embeddings ? { embeddings: embeddings.map((each) => Float32Array.from(each)) } : {}),
  };
}
