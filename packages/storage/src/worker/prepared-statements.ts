import type Database from "libsql";
import type { Parameter } from "../statement.ts";
import type { Row } from "./messages.ts";

const KEPT = 200;

interface PreparedStatement {
  /** Always an array: a lone Buffer would end the process (libsql takes it for named parameters). */
  all(parameters: readonly Parameter[]): Row[];
  run(parameters: readonly Parameter[]): { readonly changes: number };
}

/** Prepares each statement once; the two hundred used last are kept. */
export function createPreparedStatements(database: Database.Database): (sql: string) => PreparedStatement {
  const bySql = new Map<string, PreparedStatement>();
  return (sql) => {
    const statement = bySql.get(sql) ?? (database.prepare(sql) as unknown as PreparedStatement);
    bySql.delete(sql);
    bySql.set(sql, statement);
    for (const oldest of bySql.keys()) {
      if (bySql.size <= KEPT) break;
      bySql.delete(oldest);
    }
    return statement;
  };
}
