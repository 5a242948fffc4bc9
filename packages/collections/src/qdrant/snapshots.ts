import type { Connection } from "./connection.ts";
import { collectionBehind } from "./aliases.ts";

/** Snapshots that the server keeps of the collection in use. */
export function createSnapshots(connection: Connection, alias: string) {
  const inUse = async () => (await collectionBehind(connection, alias)) ?? alias;
  return {
    /** Makes a snapshot; gives the name under which the server keeps it. */
    async create(): Promise<string | undefined> {
      const name = await inUse();
      return (await connection.write("create snapshot", (client) => client.createSnapshot(name)))?.name;
    },
    async names(): Promise<readonly string[]> {
      const name = await inUse();
      return (await connection.read("list snapshots", (client) => client.listSnapshots(name))).map((each) => each.name);
    },
    async delete(snapshot: string): Promise<void> {
      const name = await inUse();
      await connection.write("delete snapshot", (client) => client.deleteSnapshot(name, snapshot));
    },
    /** Brings the collection back to a snapshot at a `file://` or `http://` address that the server can read. */
    async recover(location: string): Promise<void> {
      const name = await inUse();
      await connection.write("recover snapshot", (client) =>
        client.recoverSnapshot(name, { location, priority: "snapshot" }),
      );
    },
  };
}
