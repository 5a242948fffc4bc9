import { PlatformError, type Scope } from "@guildhall/core";
import { corporaOf, type Storage } from "@guildhall/storage";

/** Nothing is near where nothing has an embedding, or where some have another size. Throws `collection/*`. */
export function assertSize(held: readonly number[], got: number): void {
  if (held.length === 0) throw new PlatformError("collection/no_embeddings", {});
  const expected = held.find((dimensions) => dimensions !== got);
  if (expected !== undefined) throw new PlatformError("collection/wrong_dimensions", { expected, got });
}

/** The sizes of the embeddings of a scope: one corpus has one size. */
export async function sizesInFile(
  storage: Storage,
  { principal, vertical, collections }: Scope,
): Promise<readonly number[]> {
  const { sql, parameters } = corporaOf(principal, vertical, collections);
  const corpora = await storage.all<{ dimensions: number | null }>(
    `select (select dimensions from versions cross join embeddings using (arrival)
       where versions.corpus_id = corpora.corpus_id limit 1) as dimensions from corpora where corpus_id in ${sql}`,
    parameters,
  );
  return corpora.flatMap(({ dimensions }) => dimensions ?? []);
}
