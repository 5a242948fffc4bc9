import type { SearchEngine } from "@guildhall/collections";
import { type Embedder, PlatformError } from "@guildhall/core";
import { readFingerprint, replaceFingerprint, type Storage } from "@guildhall/storage";
import type { ChosenEmbedder } from "./embedders.ts";

export interface VectorParts {
  readonly storage: Storage;
  readonly collection: SearchEngine;
  readonly embedders: ReadonlyMap<string, ChosenEmbedder>;
}

/** What a data folder says of the vectors of a vertical: `openai:bge-m3 1024`. */
const partOf = (vertical: string): string => `embedder/${vertical}`;
const markOf = ({ id, dimensions }: Embedder): string => `${id} ${dimensions}`;

/** The embedder chosen for a vertical, opened; undefined: none is. */
export async function embedderOf(vertical: string, { storage, embedders }: VectorParts): Promise<Embedder | undefined> {
  const chosen = embedders.get(vertical);
  if (!chosen) return undefined;
  const found = (await readFingerprint(storage))[partOf(vertical)] ?? "";
  const isSame = found.startsWith(`${chosen.name} `) || found.startsWith(`${chosen.name}|`);
  return chosen.open(isSame ? Number(found.slice(found.lastIndexOf(" ") + 1)) : undefined);
}

/**
 * Makes sure that every vector of the vertical is the embedder's and every passage has one, and writes down whose they
 * are. Throws `embedder/other_folder` or `embedder/missing_vectors`: `reindex` is the cure of both.
 */
export async function assertVectorsFit(
  vertical: string,
  embedder: Embedder,
  { storage, collection }: Pick<VectorParts, "storage" | "collection">,
): Promise<void> {
  const found = (await readFingerprint(storage))[partOf(vertical)];
  const wanted = markOf(embedder);
  const { hasSome, lacksSome } = await collection.embeddingCoverage(vertical);
  if (hasSome && found !== wanted)
    throw new PlatformError("embedder/other_folder", { vertical, found: found ?? "?", wanted });
  if (lacksSome) throw new PlatformError("embedder/missing_vectors", { vertical, wanted });
  if (found !== wanted) await replaceFingerprint(storage, { [partOf(vertical)]: wanted });
}

/** How far a reindex is. `words` is done when it is said. */
export type ReindexProgress =
  | { readonly step: "words" }
  | { readonly step: "vectors"; readonly vertical: string; readonly done: number; readonly total: number };

/**
 * Builds the index of words anew, then gives every passage a vector of the embedder set for its vertical. Vectors of
 * another embedder are forgotten first; an interrupted run is taken up where it ended.
 */
export async function* reindex(parts: VectorParts): AsyncGenerator<ReindexProgress> {
  const { storage, collection, embedders } = parts;
  await collection.rebuild();
  yield { step: "words" };
  for (const vertical of embedders.keys()) {
    const embedder = await embedderOf(vertical, parts);
    if (!embedder) continue;
    const found = (await readFingerprint(storage))[partOf(vertical)];
    if (found !== markOf(embedder)) {
      await collection.forgetEmbeddings(vertical);
      await replaceFingerprint(storage, { [partOf(vertical)]: markOf(embedder) });
    }
    for await (const progress of collection.fillEmbeddings(vertical, (texts) => embedder.embed(texts, "passage")))
      yield { step: "vectors", vertical, ...progress };
  }
}
