import type { QdrantCollection, QdrantCollectionOptions } from "./qdrant/qdrant-collection.ts";

/** Opens the engine over a Qdrant server. It is loaded only then: its client is a good part of what a start would cost. */
export async function openQdrantCollection(options: QdrantCollectionOptions): Promise<QdrantCollection> {
  const qdrant = await import("./qdrant/qdrant-collection.ts");
  return qdrant.openQdrantCollection(options);
}
