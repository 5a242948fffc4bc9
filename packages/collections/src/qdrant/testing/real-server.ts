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

function clientAt({ url, apiKey }: Address): QdrantClient {
  return new QdrantClient({
    url,
    checkCompatibility: false,
    ...(apiKey === undefined ? {} : { headers: { "api-key": apiKey } }),
  });
}

/** Removes what a test made on a server: the collection behind that alias. */
export async function deleteCollections(address: Address, alias: string): Promise<void> {
  const client = clientAt(address);
  const { aliases } = await client.getAliases();
  for (const { alias_name, collection_name } of aliases)
    if (alias_name === alias) await client.deleteCollection(collection_name);
}

/** What the server holds, looked at from outside. */
export async function pointsOf(address: Address, alias: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { points } = await clientAt(address).scroll(alias, { limit: 10_000 });
  return points.map(({ payload }) => payload ?? {});
}
