import { mkdirSync } from "node:fs";
import { join } from "node:path";
import Database from "libsql";
import { getLoadablePath } from "sqlite-vec";
import { DATABASE_FILE } from "../database-file.ts";
import { migrate } from "../migrations/migrate.ts";
import type { Query, Statement, TransactionOutcome } from "../statement.ts";
import type { Row } from "./messages.ts";
import { createPreparedStatements } from "./prepared-statements.ts";

/** Called before each step of a transaction; the crash suite ends the process in it. */
export type OnStep = (step: string) => void;

export interface Connection {
  read(queries: readonly Query[]): (readonly Row[])[];
  transaction(statements: readonly Statement[]): TransactionOutcome;
  close(): void;
}

/** Opens the data file, making it where there is none and bringing it up to this program's schema. */
export function openConnection(directory: string, lockWaitMs: number, onStep: OnStep = () => {}): Connection {
  mkdirSync(directory, { recursive: true });
  const file = join(directory, DATABASE_FILE);
  const database = new Database(file, { timeout: lockWaitMs });
  migrate(database, file);
  // FULL: a commit that was acknowledged is on disk also after a loss of power.
  database.exec(
    "pragma synchronous=full; pragma foreign_keys=on; pragma secure_delete=fast; pragma cache_size=-32000; pragma wal_autocheckpoint=8000; pragma temp_store=memory; pragma mmap_size=67108864",
  );
  database.loadExtension(getLoadablePath());
  const prepared = createPreparedStatements(database);
  return {
    read: (queries) => readAll(database, prepared, queries),
    transaction: (statements) => runTransaction(database, prepared, statements, onStep),
    close: () => database.close(),
  };
}

type Prepared = ReturnType<typeof createPreparedStatements>;

/** Several queries see one state of the file. */
function readAll(database: Database.Database, prepared: Prepared, queries: readonly Query[]): (readonly Row[])[] {
  if (queries.length === 1) return queries.map((query) => prepared(query.sql).all(query.parameters ?? []));
  database.exec("begin");
  try {
    return queries.map((query) => prepared(query.sql).all(query.parameters ?? []));
  } finally {
    database.exec("commit");
  }
}

function runTransaction(
  database: Database.Database,
  prepared: Prepared,
  statements: readonly Statement[],
  onStep: OnStep,
): TransactionOutcome {
  onStep("begin");
  database.exec("begin immediate");
  try {
    for (const statement of statements) {
      onStep(statement.sql);
      if (!runStatement(prepared, statement)) {
        database.exec("rollback");
        return "stale";
      }
    }
    onStep("commit");
    database.exec("commit");
    onStep("committed");
    return "done";
  } catch (error) {
    if (database.inTransaction) database.exec("rollback");
    throw error;
  }
}

function runStatement(prepared: Prepared, { sql, parameters, parameterSets, expectRows }: Statement): boolean {
  const statement = prepared(sql);
  let changed = 0;
  for (const each of parameterSets ?? [parameters ?? []]) changed += statement.run(each).changes;
  return expectRows === undefined || expectRows === changed;
}
