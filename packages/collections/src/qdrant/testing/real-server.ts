import { QdrantClient } from "@qdrant/js-client-rest";

interface Address {
  readonly url: string;
  readonly apiKey?: string;
}

/** The server that tests may use, where one is named. */
export const realServer: Address | undefined = process.env["QDRANT_URL"]
  ? {
      url: process.env["QDRANT_URL"],
      ...(process.env["QDRANT_API_KEY"] ? { apiKey: process.env["QDRANT_API_KEY"] } : {}),
    }
  : undefined;

/** Removes what a test made on a server: every collection of that alias. */
export async function deleteCollections({ url, apiKey }: Address, alias: string): Promise<void> {
  const client = new QdrantClient({
    url,
    checkCompatibility: false,
    ...(apiKey === undefined ? {} : { headers: { "api-key": apiKey } }),
  });
  const { aliases } = await client.getAliases();
  for (const { alias_name, collection_name } of aliases)
    if (alias_name === alias) await client.deleteCollection(collection_name);
}
