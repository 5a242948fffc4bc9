import { existsSync } from "node:fs";
import Database from "libsql";
import { FaultError } from "../worker/sqlite-fault.ts";
import { foundation } from "./0001-foundation.ts";
import { service } from "./0002-service.ts";
import { quarantine } from "./0003-quarantine.ts";
import { embeddings } from "./0004-embeddings.ts";
import { outbox } from "./0005-outbox.ts";
import { confirmedQuestions } from "./0006-confirmed-questions.ts";
import { jobs } from "./0007-jobs.ts";
import { works } from "./0008-works.ts";

/** A step of the schema, forward only. Published steps never change. */
export interface Migration {
  readonly number: number;
  readonly sql: string;
}

export const migrations: readonly Migration[] = [
  foundation,
  service,
  quarantine,
  embeddings,
  outbox,
  confirmedQuestions,
  jobs,
  works,
];

/**
 * Brings the file up to the schema this program knows, under SQLite's write lock; a file that holds something is copied
 * first, to `<file>.before-schema-<number>`. A file of a newer schema is left untouched.
 */
export function migrate(database: Database.Database, file: string, steps: readonly Migration[] = migrations): void {
  const known = steps.at(-1)?.number ?? 0;
  const found = schemaOf(database);
  if (found > known) throw new FaultError({ code: "storage/newer", values: { found, known } });
  if (found === known) return;
  // A new file gets pages that hold three embeddings of 512 dimensions; of the usual size each would fill one, half empty.
  database.exec("pragma page_size=8192; pragma journal_mode=wal");
  database.exec("begin immediate");
  try {
    const locked = schemaOf(database);
    if (locked > known) throw new FaultError({ code: "storage/newer", values: { found: locked, known } });
    if (locked > 0 && locked < known) copy(file, `${file}.before-schema-${known}`);
    for (const step of steps) if (step.number > locked) database.exec(step.sql);
    if (locked < known) database.exec(`pragma user_version=${known}`);
    database.exec("commit");
  } catch (error) {
    if (database.inTransaction) database.exec("rollback");
    throw error;
  }
}

function schemaOf(database: Database.Database): number {
  const [row] = database.prepare("pragma user_version").all([]) as { readonly user_version: number }[];
  return row?.user_version ?? 0;
}

/** A second connection reads what is committed while this one holds the lock. */
function copy(file: string, to: string): void {
  if (existsSync(to)) return;
  const reader = new Database(file);
  try {
    reader.prepare("vacuum into ?").run([to]);
  } finally {
    reader.close();
  }
}
