import { type Embedder, isPlatformError, textWithContext } from "@guildhall/core";
import { failed, type Work } from "./work.ts";

/** Passages embedded between two words on how far it is. */
const STEP = 256;

/**
 * Gives all passages of a batch their embeddings, together, for documents are often shorter than what an embedder takes
 * at once. When the embedder fails, every document of the batch that was to be stored fails with its error.
 */
export async function embedAll(
  works: readonly Work[],
  embedder: Embedder,
  onEmbedded: (done: number, total: number) => void = () => {},
): Promise<readonly Work[]> {
  const texts = works.flatMap(({ store }) => (store?.passages ?? []).map(textWithContext));
  const embeddings: Float32Array[] = [];
  try {
    while (embeddings.length < texts.length) {
      embeddings.push(...(await embedder.embed(texts.slice(embeddings.length, embeddings.length + STEP), "passage")));
      onEmbedded(embeddings.length, texts.length);
    }
  } catch (error) {
    if (!isPlatformError(error)) throw error;
    return works.map((work) => (work.store ? failed(work.outcome.file, error, work.outcome.ms) : work));
  }
  let taken = 0;
  return works.map((work) => {
    if (!work.store) return work;
    const from = taken;
    taken += work.store.passages.length;
    return { ...work, store: { ...work.store, embeddings: embeddings.slice(from, taken) } };
  });
}
