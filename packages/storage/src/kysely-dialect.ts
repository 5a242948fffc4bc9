import {
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
} from "kysely";
import type { Parameter } from "./statement.ts";
import type { Tables } from "./tables.ts";

type All = <Row>(sql: string, parameters: readonly Parameter[]) => Promise<readonly Row[]>;

/** A query builder whose queries run in the storage thread. */
export function createKysely(all: All): Kysely<Tables> {
  const connection: DatabaseConnection = {
    async executeQuery<Result>({ sql, parameters }: { readonly sql: string; readonly parameters: readonly unknown[] }) {
      return { rows: [...(await all<Result>(sql, parameters as readonly Parameter[]))] };
    },
    // oxlint-disable-next-line require-yield -- rows arrive all at once
    async *streamQuery() {
      throw new Error("The storage thread does not stream.");
    },
  };
  class StorageDriver extends DummyDriver {
    override acquireConnection(): Promise<DatabaseConnection> {
      return Promise.resolve(connection);
    }
  }
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new StorageDriver(),
      createIntrospector: (kysely) => new SqliteIntrospector(kysely),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
}
