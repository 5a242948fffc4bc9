import { collectionBehind } from "./aliases.ts";
import type { Connection } from "./connection.ts";
import { createDense, denseName, type Quantization } from "./layout.ts";

/** Makes room on the server for embeddings of these sizes. */
export type MakeRoom = (sizes: readonly number[]) => Promise<void>;

/** The sizes of embedding that a collection has a vector for. One that was made stays, so it is remembered. */
export function createDenseRooms(connection: Connection, alias: string, quantization: Quantization) {
  const known = new Set<string>();

  return {
    async has(size: number): Promise<boolean> {
      if (known.has(denseName(size))) return true;
      const { config } = await connection.read("collection", (client) => client.getCollection(alias));
      for (const name of Object.keys(config.params.vectors ?? {})) known.add(name);
      return known.has(denseName(size));
    },
    /** Makes room in the collection in use, or in one that is being built. */
    async make(sizes: readonly number[], collection?: string): Promise<void> {
      for (const size of sizes) {
        if (collection === undefined && (await this.has(size))) continue;
        const name = collection ?? (await collectionBehind(connection, alias)) ?? alias;
        await createDense(connection, name, size, quantization);
        known.add(denseName(size));
      }
    },
  };
}
