import type { Connection } from "./connection.ts";
import { createLayout } from "./layout.ts";

/** The collection that stands behind an alias now; undefined when there is none. */
export async function collectionBehind(connection: Connection, alias: string): Promise<string | undefined> {
  const { aliases } = await connection.read("aliases", (client) => client.getAliases());
  return aliases.find(({ alias_name }) => alias_name === alias)?.collection_name;
}

/** Makes sure that the alias leads to a collection, an empty one at first. */
export async function ensureAlias(connection: Connection, alias: string, replicas: number): Promise<void> {
  if ((await collectionBehind(connection, alias)) !== undefined) return;
  const first = `${alias}-1`;
  await createLayout(connection, first, replicas);
  await pointAlias(connection, alias, first);
}

/** An empty collection to build the next index in, beside the one in use. */
export async function createNext(connection: Connection, alias: string, replicas: number): Promise<string> {
  const current = await collectionBehind(connection, alias);
  const next = `${alias}-${Number(current?.slice(alias.length + 1) ?? 0) + 1}`;
  await connection.write("delete collection", (client) => client.deleteCollection(next));
  await createLayout(connection, next, replicas);
  return next;
}

/** Lets the alias lead to another collection, in one step, and deletes the former. */
export async function switchAlias(connection: Connection, alias: string, to: string): Promise<void> {
  const former = await collectionBehind(connection, alias);
  await pointAlias(connection, alias, to);
  if (former !== undefined && former !== to)
    await connection.write("delete collection", (client) => client.deleteCollection(former));
}

/** Deletes what stands behind an alias; the alias goes with it. */
export async function dropAlias(connection: Connection, alias: string): Promise<void> {
  const name = await collectionBehind(connection, alias);
  if (name !== undefined) await connection.write("delete collection", (client) => client.deleteCollection(name));
}

async function pointAlias(connection: Connection, alias: string, to: string): Promise<void> {
  await connection.write("set alias", (client) =>
    client.updateCollectionAliases({ actions: [{ create_alias: { alias_name: alias, collection_name: to } }] }),
  );
}
