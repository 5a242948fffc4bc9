import type { Schemas } from "@qdrant/js-client-rest";
import type { Connection } from "./connection.ts";
import { statusOf } from "./faults.ts";

/** The vector that stands for a passage's words. */
export const LEXICAL = "lexical";

/** Embeddings of one size have one vector: verticals may use embedders of different sizes. */
export function denseName(dimensions: number): string {
  return `dense-${dimensions}`;
}

/** How dense vectors are kept in memory: as they are, as bytes, or as bits, found again exactly among the nearest. */
export type Quantization = "none" | "scalar" | "binary";

/**
 * The shape of a collection. One shard: the server counts how rare words are within a shard, and a tenant's rarities
 * would differ from shard to shard. Replicas are free.
 */
const shape = { shard_number: 1, sparse_vectors: { [LEXICAL]: { modifier: "idf" } } } as const;

const payloadIndexes: Readonly<Record<string, Schemas["PayloadFieldSchema"]>> = {
  tenant: { type: "keyword", is_tenant: true },
  vertical: "keyword",
  collection: "keyword",
  version: "keyword",
  labels: "keyword",
  stage: "integer",
  published: "bool",
};

/** Makes an empty collection with its indexes; one that is there already stays. */
export async function createLayout(connection: Connection, name: string, replicas: number): Promise<void> {
  await connection.write("create collection", (client) =>
    unlessThere(client.createCollection(name, { ...shape, replication_factor: replicas })),
  );
  for (const [field_name, field_schema] of Object.entries(payloadIndexes))
    await connection.write("create payload index", (client) =>
      client.createPayloadIndex(name, { field_name, field_schema, wait: true }),
    );
}

/** Makes room for embeddings of a size. */
export async function createDense(
  connection: Connection,
  name: string,
  dimensions: number,
  quantization: Quantization,
): Promise<void> {
  const vector = denseName(dimensions);
  await connection.write("create vector", (client) =>
    client.createVectorName(name, vector, { dense: { size: dimensions, distance: "Cosine" } }, { wait: true }),
  );
  if (quantization === "none") return;
  const quantization_config: Schemas["QuantizationConfigDiff"] =
    quantization === "scalar" ? { scalar: { type: "int8", always_ram: true } } : { binary: { always_ram: true } };
  await connection.write("set quantization", (client) =>
    client.updateCollection(name, { vectors: { [vector]: { quantization_config } } }),
  );
}

/** Another process may make the same collection at the same moment. */
async function unlessThere(creating: Promise<unknown>): Promise<void> {
  await creating.catch((error: unknown) => {
    if (statusOf(error) !== 409) throw error;
  });
}
